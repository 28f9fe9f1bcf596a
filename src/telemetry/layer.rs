//! The layer of the subscriber that writes events, each with the fields of the spans around it.

use std::io::Write;

use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Level, Subscriber};
use tracing_subscriber::fmt::MakeWriter;
use tracing_subscriber::layer::{Context, Layer};
use tracing_subscriber::registry::LookupSpan;

use crate::config::LogFormat;
use crate::telemetry::fields::Fields;
use crate::telemetry::line::{Colours, Line};

/// Writes one line for each event, without what nobody may read (AUD-2).
pub struct LogLayer<W> {
    writer: W,
    format: LogFormat,
    colours: Colours,
}

impl<W> LogLayer<W> {
    /// A layer that writes to what `writer` makes, without colours.
    #[must_use]
    pub const fn new(format: LogFormat, writer: W) -> Self {
        Self { writer, format, colours: Colours::Off }
    }

    /// The same layer with colours, for a terminal.
    pub(super) fn with_colours(self) -> Self {
        Self { colours: Colours::On, ..self }
    }
}

impl<S, W> Layer<S> for LogLayer<W>
where
    S: Subscriber + for<'s> LookupSpan<'s>,
    W: for<'w> MakeWriter<'w> + 'static,
{
    fn on_new_span(&self, attributes: &Attributes<'_>, id: &Id, context: Context<'_, S>) {
        let mut fields = Fields::default();
        attributes.record(&mut fields);
        if let Some(span) = context.span(id) {
            span.extensions_mut().insert(fields);
        }
    }

    fn on_record(&self, id: &Id, values: &Record<'_>, context: Context<'_, S>) {
        // Values are written out before the lock is taken: a value's own `Debug` may log or panic.
        let mut fields = Fields::default();
        values.record(&mut fields);
        if let Some(span) = context.span(id)
            && let Some(known) = span.extensions_mut().get_mut::<Fields>()
        {
            known.merge(&fields);
        }
    }

    fn on_event(&self, event: &Event<'_>, context: Context<'_, S>) {
        let mut own = Fields::default();
        event.record(&mut own);
        let message = own.take_message();
        let mut fields = Fields::default();
        for span in context.event_scope(event).into_iter().flat_map(|it| it.from_root()) {
            if let Some(known) = span.extensions().get::<Fields>() {
                fields.merge(known);
            }
        }
        fields.merge(&own);
        let metadata = event.metadata();
        let line =
            Line { level: *metadata.level(), target: metadata.target(), message: &message, fields: &fields };
        let line = match self.format {
            LogFormat::Json => line.to_json(),
            LogFormat::Pretty => line.to_pretty(self.colours),
        };
        // A line that cannot be written is lost; the request goes on (AUD-4).
        let _ = self.writer.make_writer().write_all(line.as_bytes());
    }
}

/// Whether an event may be written at all: libraries print requests, credentials included, below `info`.
pub(super) fn is_printable(target: &str, level: Level) -> bool {
    level <= Level::INFO || target == "bonafide" || target.starts_with("bonafide::")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::{Arc, Mutex};
    use tracing_subscriber::layer::SubscriberExt;

    #[derive(Clone, Default)]
    struct Memory(Arc<Mutex<Vec<u8>>>);

    impl Write for Memory {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            self.0.lock().unwrap().write(bytes)
        }

        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }

    fn written(format: LogFormat, work: impl FnOnce()) -> String {
        let memory = Memory::default();
        let sink = memory.clone();
        let layer = LogLayer::new(format, move || sink.clone());
        tracing::subscriber::with_default(tracing_subscriber::registry().with(layer), work);
        String::from_utf8(memory.0.lock().unwrap().clone()).unwrap()
    }

    fn one(format: LogFormat, work: impl FnOnce()) -> String {
        let text = written(format, work);
        assert_eq!(text.matches('\n').count(), 1, "{text}");
        text
    }

    #[test]
    fn aud_2_a_line_is_one_json_object_with_the_fields_of_its_spans() {
        let line = one(LogFormat::Json, || {
            let span = tracing::info_span!("request", request.id = "r1", client.id = tracing::field::Empty);
            let _entered = span.enter();
            span.record("client.id", "web");
            tracing::warn!(status_code = 400, retried = true, level = "x", "refused {}", 1);
        });
        let json: serde_json::Value = serde_json::from_str(&line).unwrap();
        assert_eq!(json["message"], "refused 1");
        assert_eq!(json["level"], "WARN");
        assert_eq!((&json["request.id"], &json["client.id"]), (&"r1".into(), &"web".into()));
        assert_eq!((&json["status_code"], &json["retried"]), (&400.into(), &true.into()));
        assert_eq!(json["field.level"], "x");
        assert!(json["timestamp"].as_str().unwrap().ends_with('Z'));
    }

    #[test]
    fn aud_2_secrets_never_reach_a_line() {
        for format in [LogFormat::Json, LogFormat::Pretty] {
            let line = one(format, || {
                let span =
                    tracing::info_span!("request", state = "hunter2", http.target = "/cb?code=hunter2");
                let _entered = span.enter();
                let (token, code) = ("hunter2", 31337);
                let nested = format!("{:?}", [("nonce", "a"), ("x", "b")]);
                tracing::info!(token, code, password = ?token, header.cookie = %token, nested, "sent state=hunter2 to al@b.org");
            });
            assert!(!line.contains("hunter2") && !line.contains("31337") && !line.contains("al@b"), "{line}");
            assert!(line.contains("a***@b.org"), "{line}");
        }
    }

    #[test]
    fn aud_2_user_data_cannot_inject_lines_or_escapes() {
        let evil = "a\r\n{\"level\":\"ERROR\"}\u{1b}[31m\u{9b}2J\u{7f}\u{202e}\u{2028}\0";
        for format in [LogFormat::Json, LogFormat::Pretty] {
            let line = one(format, || tracing::info!(name = evil, "{evil}"));
            assert!(
                line.trim_end().chars().all(|it| !it.is_control() && !matches!(it, '\u{2028}' | '\u{202e}')),
                "{line}"
            );
        }
        let line = one(LogFormat::Json, || tracing::info!(name = evil, "x"));
        assert_eq!(serde_json::from_str::<serde_json::Value>(&line).unwrap()["name"], evil);
    }

    #[test]
    fn aud_2_errors_tell_their_causes() {
        #[derive(Debug, thiserror::Error)]
        #[error("outer")]
        struct Outer(#[source] std::io::Error);
        let error = Outer(std::io::Error::other("inner password=hunter2"));
        let error: &(dyn std::error::Error + 'static) = &error;
        let line = one(LogFormat::Json, || tracing::error!(error, "failed"));
        assert!(line.contains("outer: inner password=[redacted]"), "{line}");
    }

    #[test]
    fn aud_2_libraries_are_heard_from_info_up() {
        assert!(is_printable("bonafide::web", Level::TRACE) && is_printable("h2", Level::INFO));
        assert!(!is_printable("h2", Level::DEBUG) && !is_printable("bonafidex", Level::TRACE));
    }
}
