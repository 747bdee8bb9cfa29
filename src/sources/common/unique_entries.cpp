#include "sources/common/unique_entries.hpp"

#include <utility>

#include "sources/common/duplicate_key.hpp"
#include "sources/common/limits.hpp"
#include "system/file_reader.hpp"

namespace signalr_config::sources {

Diagnostic problem_at(std::shared_ptr<const Document> document, DiagnosticCode code, Span place) {
  Diagnostic problem;
  problem.code = code;
  problem.span = place;
  problem.origin =
      Origin{std::move(document), place, make_span(place.begin, place.begin), ValueEncoding::opaque, nullptr};
  return problem;
}

bool is_too_large(std::string_view text) { return text.size() > system::maximum_file_size; }

UniqueEntries::UniqueEntries(std::shared_ptr<const Document> document, EntryCodes codes)
    : codes_(codes), source_(std::move(document)) {}

bool UniqueEntries::add(std::string_view key, std::optional<std::string_view> value, const Origin& origin) {
  if (full_) return true;
  key_text_ += key.size();
  if (key_text_ > maximum_key_text || source_.entries.size() == maximum_entries) {
    refuse_size(origin);
    return true;
  }
  const bool was_refused = source_.refused();
  source_.entries.push_back({source_.store(key), value, origin});
  const Entry& added = source_.entries.back();
  const auto [first, is_new] = first_.try_emplace(added.key, source_.entries.size() - 1);
  if (is_new) return true;
  report(duplicate_key_problem(source_.entries[first->second], added, codes_.duplicate_key));
  return was_refused;
}

void UniqueEntries::report(Diagnostic problem) {
  if (++reports_ <= maximum_reports) source_.diagnostics.push_back(std::move(problem));
}

void UniqueEntries::refuse_document_size(std::string_view most) {
  Diagnostic problem = problem_at(source_.document(), codes_.too_large, {});
  problem.message.text("expected at most ").text(most).text(", found more");
  problem.remedy = "Check that this is the file that was meant.";
  source_.diagnostics.push_back(std::move(problem));
}

void UniqueEntries::refuse_size(const Origin& origin) {
  full_ = true;
  Diagnostic problem = problem_at(source_.document(), codes_.too_large, origin.key);
  const bool are_many = source_.entries.size() == maximum_entries;
  problem.message.text(are_many ? entries_words
                                : "expected at most 256 MiB of keys, each with its whole path, found more");
  problem.remedy = entries_remedy;
  source_.diagnostics.push_back(std::move(problem));
}

}  // namespace signalr_config::sources
