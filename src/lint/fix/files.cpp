#include "lint/fix/files.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace signalr_config::lint {

namespace {

/// One fix can make way for another one, and a defect of two must not go on for ever.
constexpr int most_rounds = 8;

using Edits = std::vector<core::TextEdit>;

bool overlap(const core::TextEdit& a, const core::TextEdit& b) {
  if (a.span.begin == b.span.begin) return true;
  return a.span.begin < b.span.end && b.span.begin < a.span.end;
}

bool overlap(const Edits& some, const Edits& others) {
  return std::ranges::any_of(some, [&](const core::TextEdit& one) {
    return std::ranges::any_of(others, [&](const core::TextEdit& other) { return overlap(one, other); });
  });
}

std::ptrdiff_t errors_in(const LintedFile& file) {
  return std::ranges::count(file.diagnostics, Severity::error, &Diagnostic::severity);
}

// The edits of one file in one round: each of those that do not touch another.
struct Batch {
  std::vector<Edits> fixes;

  bool add(Edits edits) {
    const bool is_free =
        std::ranges::none_of(fixes, [&](const Edits& other) { return overlap(edits, other); });
    if (is_free) fixes.push_back(std::move(edits));
    return is_free;
  }
};

bool are_same(const ServiceEndpoint& a, const ServiceEndpoint& b) {
  return a.name == b.name && a.type == b.type && a.service_uri == b.service_uri &&
         a.client_uri == b.client_uri && a.server_uri == b.server_uri && a.credential == b.credential;
}

auto as_tuple(const ServiceOptions& o) {
  return std::tuple(o.application_name, o.server_sticky_mode, o.access_token_algorithm,
                    o.initial_hub_server_connection_count, o.max_hub_server_connection_count,
                    o.access_token_lifetime, o.service_scale_timeout, o.max_poll_interval_in_seconds,
                    o.graceful_shutdown_mode, o.graceful_shutdown_timeout);
}

bool have_same_failure(const Resolution& a, const Resolution& b) {
  if (a.ok() || b.ok()) return a.ok() == b.ok();
  return a.failure->stage == b.failure->stage && a.failure->diagnostic.code == b.failure->diagnostic.code;
}

bool are_same(const ScopeResolution& before, const ScopeResolution& after) {
  const Resolution& a = before.resolution;
  const Resolution& b = after.resolution;
  if (before.registration != after.registration || !have_same_failure(a, b)) return false;
  if (as_tuple(a.options) != as_tuple(b.options)) return false;
  return std::ranges::equal(a.endpoints(), b.endpoints(),
                            [](const auto& one, const auto& other) { return are_same(one, other); });
}

bool are_same(const Scope& a, const Scope& b) {
  return a.name == b.name && a.environment == b.environment &&
         std::ranges::equal(a.resolutions, b.resolutions,
                            [](const auto& one, const auto& other) { return are_same(one, other); });
}

// Whether the same applications are in both, and each gets the same endpoints with the same credentials and
// the same options, or fails at the same point.
bool have_same_outcome(std::span<const Scope> before, std::span<const Scope> after) {
  return std::ranges::equal(before, after, [](const Scope& a, const Scope& b) { return are_same(a, b); });
}

class Fixer {
 public:
  Fixer(Linter& linter, std::vector<LintedFile> files)
      : linter_(linter), files_(std::move(files)), before_(files_) {
    for (std::size_t i = 0; i < files_.size(); ++i) {
      if (files_[i].document) by_name_.emplace(files_[i].document->name(), i);
    }
  }

  void run(FixEffect effect) {
    for (int round = 0; round < most_rounds; ++round) {
      if (!run_once(effect)) return;
    }
  }

  FixOutcome take() {
    FixOutcome outcome;
    for (const auto& [index, count] : counts_) {
      outcome.fixed.push_back({files_[index].path, before_[index].document, files_[index].recognition,
                               std::string(files_[index].document->bytes()), count});
    }
    outcome.files = std::move(files_);
    return outcome;
  }

 private:
  // Whether anything was changed.
  bool run_once(FixEffect effect) {
    const LintReport report = linter_.lint(files_);
    std::map<std::size_t, Batch> batches;
    for (const Finding& finding : report.findings) {
      if (!finding.fix || finding.fix->effect != effect || finding.suppression) continue;
      const auto file = file_of(finding);
      auto edits = file ? edits_of(*finding.fix) : std::nullopt;
      if (edits) batches[*file].add(*std::move(edits));
    }
    bool changed = false;
    for (const auto& [index, batch] : batches) changed = apply(index, batch, effect) || changed;
    return changed;
  }

  // The file that a finding's fix edits; nothing where its text is not what was linted.
  std::optional<std::size_t> file_of(const Finding& finding) const {
    const Document* const document = document_of(*finding.fix);
    const auto found = document != nullptr ? by_name_.find(document->name()) : by_name_.end();
    if (found == by_name_.end() || files_[found->second].document->bytes() != document->bytes()) {
      return std::nullopt;
    }
    return found->second;
  }

  // All at once, or else one by one those that can be made.
  bool apply(std::size_t index, const Batch& batch, FixEffect effect) {
    Edits all;
    for (const Edits& edits : batch.fixes) all.insert(all.end(), edits.begin(), edits.end());
    if (apply(index, all, effect)) {
      counts_[index] += batch.fixes.size();
      return true;
    }
    for (const Edits& edits : batch.fixes) {
      if (batch.fixes.size() > 1 && !refused_.contains(key_of(index, edits)) && apply(index, edits, effect)) {
        ++counts_[index];
        return true;  // the places of the others have moved: next round
      }
      refused_.insert(key_of(index, edits));
    }
    return false;
  }

  using RefusedKey = std::tuple<std::size_t, std::uint32_t, std::string>;
  static RefusedKey key_of(std::size_t index, const Edits& edits) {
    return {index, edits.front().span.begin, edits.front().replacement};
  }

  bool apply(std::size_t index, const Edits& edits, FixEffect effect) {
    const LintedFile& before = files_[index];
    auto text = core::apply_edits(before.document->bytes(), edits);
    if (!text || *text == before.document->bytes()) return false;
    LintedFile after = linter_.parse(before.path, *std::move(text), before.recognition);
    if (after.kind != before.kind || errors_in(after) > errors_in(before)) return false;
    if (effect == FixEffect::none && !leaves_outcome(index, after)) return false;
    files_[index] = std::move(after);
    return true;
  }

  // Looks at the files of the same directory: no application reads others.
  bool leaves_outcome(std::size_t index, const LintedFile& after) const {
    std::vector<LintedFile> before;
    std::vector<LintedFile> changed;
    for (std::size_t i = 0; i < files_.size(); ++i) {
      if (files_[i].path.parent_path() != after.path.parent_path()) continue;
      before.push_back(files_[i]);
      changed.push_back(i == index ? after : files_[i]);
    }
    const std::vector<Scope> scopes = linter_.put_together(before);
    if (!have_same_outcome(scopes, linter_.put_together(changed))) return false;
    // Where nobody knows what reads a file, it is resolved alone as well.
    return is_read_by_application(scopes, files_[index]) || have_same_resolution(files_[index], after);
  }

  static bool is_read_by_application(const std::vector<Scope>& scopes, const LintedFile& file) {
    return std::ranges::any_of(scopes, [&](const Scope& scope) {
      return scope.is_application() && scope.kind != ScopeKind::described_application &&
             std::ranges::any_of(scope.layers,
                                 [&](const auto& layer) { return layer->document() == file.document; });
    });
  }

  static bool have_same_resolution(const LintedFile& before, const LintedFile& after) {
    if (!before.source || !after.source || before.source->refused()) return true;
    const auto scope = [](const LintedFile& file) {
      std::vector<Scope> scopes(1);
      scopes[0].resolutions.push_back({std::nullopt, resolve(Configuration({file.source}))});
      return scopes;
    };
    return have_same_outcome(scope(before), scope(after));
  }

  Linter& linter_;
  std::vector<LintedFile> files_;
  const std::vector<LintedFile> before_;
  std::map<std::string, std::size_t, std::less<>> by_name_;
  std::map<std::size_t, std::size_t> counts_;
  std::set<RefusedKey> refused_;
};

}  // namespace

FixOutcome fix_files(Linter& linter, std::vector<LintedFile> files, FixEffect most) {
  Fixer fixer(linter, std::move(files));
  fixer.run(FixEffect::none);
  if (most == FixEffect::changes_outcome) {
    fixer.run(FixEffect::changes_outcome);
    fixer.run(FixEffect::none);
  }
  return fixer.take();
}

}  // namespace signalr_config::lint
