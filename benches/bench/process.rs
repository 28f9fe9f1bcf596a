//! What the kernel tells about processes. Everything is absent where there is no `/proc`.

use std::fs;

/// The kernel's clock ticks a second, as every Linux has them.
const TICKS_A_SECOND: f64 = 100.0;

/// The cores this process may use.
pub fn allowed_cores() -> Vec<usize> {
    let Some(list) = status_field("self", "Cpus_allowed_list:") else { return Vec::new() };
    let range = |part: &str| -> Option<Vec<usize>> {
        let (first, last) = part.split_once('-').unwrap_or((part, part));
        Some((first.trim().parse().ok()?..=last.trim().parse().ok()?).collect())
    };
    list.split(',').filter_map(range).flatten().collect()
}

/// Seconds of processor time that all cores together have spent, working (or kept from it by the host) and altogether.
pub fn machine_seconds() -> Option<(f64, f64)> {
    let text = fs::read_to_string("/proc/stat").ok()?;
    let fields = text.lines().next()?.split_whitespace().skip(1);
    let ticks: Vec<f64> = fields.take(8).filter_map(|it| it.parse().ok()).collect();
    let idle: f64 = ticks.iter().skip(3).take(2).sum();
    let all: f64 = ticks.iter().sum();
    Some(((all - idle) / TICKS_A_SECOND, all / TICKS_A_SECOND))
}

/// Resident memory in KiB.
pub fn resident_kib(pid: u32) -> Option<u64> {
    status_field(&pid.to_string(), "VmRSS:")?.split_whitespace().next()?.parse().ok()
}

/// Resident memory in KiB that is no part of a file: neither of the program nor of libraries.
pub fn anonymous_kib(pid: u32) -> Option<u64> {
    status_field(&pid.to_string(), "RssAnon:")?.split_whitespace().next()?.parse().ok()
}

/// Memory of processes in KiB, shared pages split among those who share them; `None` when one may not be read.
pub fn proportional_kib(pids: &[u32]) -> Option<u64> {
    pids.iter()
        .map(|pid| {
            let text = fs::read_to_string(format!("/proc/{pid}/smaps_rollup")).ok()?;
            let line = text.lines().find_map(|it| it.strip_prefix("Pss:"))?;
            line.split_whitespace().next()?.parse::<u64>().ok()
        })
        .sum()
}

/// Seconds of processor time that a process has used, and its ended children.
pub fn cpu_seconds(pid: u32) -> f64 {
    let ticks: f64 = stat_fields(pid).iter().skip(11).take(4).filter_map(|it| it.parse::<f64>().ok()).sum();
    ticks / TICKS_A_SECOND
}

/// Seconds of processor time that a process and all below it have used.
pub fn cpu_seconds_of_tree(pid: u32) -> f64 {
    descendants(pid).into_iter().chain([pid]).map(cpu_seconds).sum()
}

/// Every process below another.
pub fn descendants(pid: u32) -> Vec<u32> {
    let parents: Vec<(u32, u32)> = all().into_iter().filter_map(|it| Some((it, parent(it)?))).collect();
    let mut found = vec![pid];
    let mut next = 0;
    while let Some(current) = found.get(next).copied() {
        found.extend(parents.iter().filter(|(_, parent)| *parent == current).map(|(child, _)| *child));
        next += 1;
    }
    found.remove(0);
    found
}

fn all() -> Vec<u32> {
    let Ok(entries) = fs::read_dir("/proc") else { return Vec::new() };
    entries.flatten().filter_map(|it| it.file_name().to_str()?.parse().ok()).collect()
}

fn parent(pid: u32) -> Option<u32> {
    stat_fields(pid).get(1)?.parse().ok()
}

/// The fields of `/proc/PID/stat` after the name, which may hold spaces: the state is the first.
fn stat_fields(pid: u32) -> Vec<String> {
    let text = fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
    let fields = text.rsplit_once(')').map(|(_, it)| it).unwrap_or_default();
    fields.split_whitespace().map(str::to_owned).collect()
}

fn status_field(pid: &str, name: &str) -> Option<String> {
    let text = fs::read_to_string(format!("/proc/{pid}/status")).ok()?;
    text.lines().find_map(|it| it.strip_prefix(name)).map(|it| it.trim().to_owned())
}
