//! Variables that orchestrators set by themselves for a service called `bonafide`.

/// Whether an orchestrator, not a person, set this variable: Kubernetes and Docker announce the services beside a
/// container as `BONAFIDE_SERVICE_HOST`, `BONAFIDE_PORT=tcp://…`, `BONAFIDE_PORT_8080_TCP_ADDR` and so on.
pub(super) fn is_service_link(name: &str, value: &str) -> bool {
    let Some(rest) = name.strip_prefix("BONAFIDE_") else {
        return false;
    };
    if is_service_port(rest) || is_port_detail(rest) {
        return true;
    }
    let ends_with = |end: &str| rest == end || rest.ends_with(&format!("_{end}"));
    let is_address = ["tcp://", "udp://", "sctp://"].iter().any(|scheme| value.starts_with(scheme));
    let is_container_name = rest == "NAME" && value.starts_with('/');
    ends_with("SERVICE_HOST") || is_container_name || (ends_with("PORT") && is_address)
}

/// `SERVICE_PORT`, `SERVICE_PORT_HTTP`, also behind the rest of a longer service name.
fn is_service_port(rest: &str) -> bool {
    let at =
        if rest.starts_with("SERVICE_PORT") { Some(0) } else { rest.find("_SERVICE_PORT").map(|it| it + 1) };
    let after = at.and_then(|it| rest.get(it + "SERVICE_PORT".len()..));
    after.is_some_and(|it| it.is_empty() || it.starts_with('_'))
}

/// `PORT_8080_TCP` with `_PROTO`, `_PORT` or `_ADDR`, also behind the rest of a longer service name.
fn is_port_detail(rest: &str) -> bool {
    let parts: Vec<&str> = rest.split('_').collect();
    parts.windows(3).enumerate().any(|(at, window)| {
        let &[port, number, protocol] = window else {
            return false;
        };
        let tail = parts.get(at + 3..).unwrap_or_default();
        port == "PORT"
            && number.parse::<u16>().is_ok()
            && matches!(protocol, "TCP" | "UDP" | "SCTP")
            && matches!(tail, [] | ["PROTO" | "PORT" | "ADDR"])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cfg_2_what_orchestrators_set_is_no_setting() {
        for (name, value) in [
            ("BONAFIDE_PORT", "tcp://10.0.0.1:8080"),
            ("BONAFIDE_SERVICE_HOST", "10.0.0.1"),
            ("BONAFIDE_SERVICE_PORT", "8080"),
            ("BONAFIDE_SERVICE_PORT_HTTP", "8080"),
            ("BONAFIDE_PORT_8080_TCP", "tcp://10.0.0.1:8080"),
            ("BONAFIDE_PORT_8080_TCP_ADDR", "10.0.0.1"),
            ("BONAFIDE_PORT_8080_TCP_PORT", "8080"),
            ("BONAFIDE_METRICS_SERVICE_HOST", "10.0.0.1"),
            ("BONAFIDE_METRICS_PORT_9090_UDP_PROTO", "udp"),
            ("BONAFIDE_METRICS_PORT", "tcp://10.0.0.1:9090"),
            ("BONAFIDE_NAME", "/web/bonafide"),
        ] {
            assert!(is_service_link(name, value), "{name}");
        }
        for (name, value) in [
            ("BONAFIDE_PORT", "8080"),
            ("BONAFIDE_PORT_8080", "x"),
            ("BONAFIDE_PORT_8080_TCP_X", "x"),
            ("BONAFIDE_NAME", "Acme"),
            ("BONAFIDE_SERVICE_PORTS", "1"),
            ("BONAFIDE_ISSUER", "tcp://10.0.0.1:8080"),
        ] {
            assert!(!is_service_link(name, value), "{name}={value}");
        }
    }
}
