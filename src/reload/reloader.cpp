#include "reload/reloader.hpp"

#include <algorithm>
#include <iterator>
#include <thread>
#include <utility>

namespace signalr_config::reload {

namespace {

using Clock = std::chrono::steady_clock;

// Loading says which files matter, and they are watched before they are read: it may take another turn, and
// more only where the files change at that moment.
constexpr int most_turns = 5;

// What a loader of the program throws may quote the configuration, and is not shown.
Diagnostic loader_failed() {
  Diagnostic problem;
  problem.code = DiagnosticCode::reload_failed;
  problem.message.text("loading the configuration failed with an exception");
  problem.remedy = "Catch it in the function that was given to the monitor, and return diagnostics.";
  return problem;
}

Diagnostic watching_failed() {
  Diagnostic problem;
  problem.code = DiagnosticCode::watching_failed;
  problem.severity = Severity::warning;
  problem.message.text("following the configuration failed with an exception; it is read again");
  problem.remedy = "See that the program has memory and file descriptors left.";
  return problem;
}

std::string words(const std::vector<Diagnostic>& diagnostics) {
  std::string text;
  for (const Diagnostic& diagnostic : diagnostics) text += describe(diagnostic) + '\n';
  return text;
}

// Errors first.
RefusedChange refusal_of(const Result<Resolution>& refused) {
  RefusedChange change{refused.error()};
  std::ranges::copy(refused.warnings(), std::back_inserter(change.diagnostics));
  return change;
}

}  // namespace

Reloader::Reloader(const EndpointLoader& loader, const MonitorOptions& options, MadeWatcher watcher,
                   SnapshotHolder& snapshot, Observers& observers)
    : loader_(loader),
      options_(options),
      watcher_(std::move(watcher.watcher)),
      watcher_problem_(std::move(watcher.problem)),
      snapshot_(snapshot),
      observers_(observers),
      settling_({options.write_quiet, options.refusal_quiet, options.longest_delay}) {}

Result<void> Reloader::load_first() {
  First& first = first_.emplace(First{observers_.present(), {}, {}});
  watch();
  Result<Resolution> loaded = load_watched();
  if (loaded) {
    first.accepted = put_in_place(std::move(loaded));
    return {};
  }
  first.refused = refusal_of(loaded);
  refusal_ = words(first.refused->diagnostics);
  return {std::move(loaded).error(), loaded.warnings()};
}

void Reloader::run() {
  while (!stopping_) {
    try {
      tell();
      turn();
      failed_turns_ = 0;
    } catch (...) {
      recover();
    }
  }
}

// What was loaded first, and what is to be said about the watching.
void Reloader::tell() {
  if (const auto first = std::exchange(first_, std::nullopt)) {
    if (first->accepted) observers_.accepted(*first->accepted, first->audience);
    if (first->refused) observers_.refused(*first->refused, first->audience);
  }
  for (const Diagnostic& notice : std::exchange(notices_, {})) observers_.noticed(notice);
}

// There was no memory for a list of changes, say. What was missed is read after a pause, which keeps a
// failure that stays from taking a whole processor.
void Reloader::recover() noexcept {
  constexpr auto pause = std::chrono::milliseconds(100);
  try {
    if (++failed_turns_ == 1) observers_.noticed(watching_failed());
  } catch (...) {  // nor was there any for the words; the next failure is told
    failed_turns_ = 0;
  }
  std::this_thread::sleep_for(pause);
  reload_requested_ = true;
}

void Reloader::turn() {
  const Changes changes = watcher_->wait(next_turn());
  if (stopping_) return;
  const TimePoint now = Clock::now();
  for (const Change& change : changes.changes) settling_.note(change, now);
  if (reload_requested_.exchange(false)) settling_.request(now);
  if (changes.paths_changed) watch();
  // Kubernetes removes the old version as soon as the link leads to the new one.
  if (std::ranges::any_of(changes.changes, &Change::is_link))
    settling_.forget([this](const std::string& path) { return watcher_->is_watched(path); });
  if (polls() && now >= next_poll_) poll(now);
  if (const auto due = settling_.due(); due && *due <= now) load(now);
}

void Reloader::stop() noexcept {
  stopping_ = true;
  watcher_->wake();
}

void Reloader::request_reload() noexcept {
  reload_requested_ = true;
  watcher_->wake();
}

void Reloader::watch() {
  std::vector<Diagnostic> problems = watcher_->watch(paths_);
  if (watcher_problem_) problems.push_back(*watcher_problem_);
  is_watched_in_full_ = problems.empty();
  std::vector<std::string> holding;
  for (Diagnostic& problem : problems) {
    problem.message.text(polls() ? "; the files are polled" : "; changes are not seen");
    holding.push_back(describe(problem));
    if (std::ranges::find(told_, holding.back()) == told_.end()) notices_.push_back(std::move(problem));
  }
  told_ = std::move(holding);
}

bool Reloader::polls() const {
  if (options_.polling == Polling::when_needed) return !is_watched_in_full_;
  return options_.polling == Polling::always;
}

std::optional<TimePoint> Reloader::next_turn() const {
  const auto due = settling_.due();
  if (!polls()) return due;
  return due ? std::min(*due, next_poll_) : next_poll_;
}

void Reloader::poll(TimePoint now) {
  next_poll_ = now + options_.polling_interval;
  // What was written in the same tick as what was read last looks the same.
  const bool may_hide_more = states_are_fresh_ && !settling_.due();
  const FileStates before = std::exchange(states_, FileStates::of(paths_));
  if (states_ == before && !may_hide_more) return;
  watch();
  settling_.note({Change::Kind::unfinished, "polled"}, now);
}

void Reloader::look_at_states() {
  states_ = FileStates::of(paths_);
  states_are_fresh_ = states_.is_fresh(std::chrono::system_clock::now());
}

void Reloader::load(TimePoint now) {
  settling_.begin(now);
  Result<Resolution> loaded = load_watched();
  if (loaded) {
    settling_.accept(Clock::now());
    if (const auto change = put_in_place(std::move(loaded))) observers_.accepted(*change);
  } else if (settling_.refuse(Clock::now())) {
    report(refusal_of(loaded));
  }
}

Result<Resolution> Reloader::load_watched() {
  for (int turn = 1;; ++turn) {
    if (polls()) look_at_states();
    EndpointLoad loaded = load_once();
    // Where nothing could be found out, what was known before is watched.
    const bool is_known = loaded.paths.empty() || loaded.paths == paths_;
    if (is_known || turn == most_turns) return std::move(loaded.resolution);
    paths_ = std::move(loaded.paths);
    watch();
  }
}

EndpointLoad Reloader::load_once() const {
  try {
    EndpointLoad loaded = loader_();
    // A function of the program may give what `resolve` gave, which tells of a failure by itself.
    if (loaded.resolution && !loaded.resolution->ok())
      loaded.resolution = checked(*std::move(loaded.resolution));
    return loaded;
  } catch (const ConfigurationError& error) {
    return {error.diagnostics(), {}};
  } catch (...) {
    return {loader_failed(), {}};
  }
}

std::optional<AcceptedChange> Reloader::put_in_place(Result<Resolution> loaded) {
  const bool was_refused = std::exchange(refusal_, std::nullopt).has_value();
  auto [change, is_worth_telling] = snapshot_.accept(std::move(loaded));
  return was_refused || is_worth_telling ? std::optional(std::move(change)) : std::nullopt;
}

void Reloader::report(const RefusedChange& refused) {
  std::string text = words(refused.diagnostics);
  FileStates states = FileStates::of(paths_);
  // What is polled may be read again without having changed.
  if (refusal_ == text && refused_states_ == states) return;
  refusal_ = std::move(text);
  refused_states_ = std::move(states);
  observers_.refused(refused);
}

}  // namespace signalr_config::reload
