#include "cli/diff/rows.hpp"

#include <algorithm>
#include <utility>

#include "cli/output/credential_text.hpp"
#include "cli/output/endpoint_filter.hpp"
#include "signalr/disclosure/display.hpp"

namespace signalr_config::cli {

namespace {

using Row = std::vector<std::string>;

constexpr std::string_view nothing = "-";

std::string name_of(const ServiceEndpoint& endpoint) {
  return endpoint.name.empty() ? std::string(default_endpoint_name) : endpoint.name;
}

std::string arrow(const std::string& before, const std::string& after) {
  return before == after ? after : before + " -> " + after;
}

// One endpoint in the table's columns, without the first.
class EndpointCells {
 public:
  explicit EndpointCells(signalr::Disclosure disclosure) : disclosure_(disclosure) {}

  Row cells(const ServiceEndpoint& endpoint) const {
    return {name_of(endpoint),
            to_string(endpoint.type),
            signalr::display_endpoint(endpoint, disclosure_),
            uri(endpoint.client_uri),
            uri(endpoint.server_uri),
            credential_text(endpoint.credential, disclosure_),
            endpoint.origin ? describe(*endpoint.origin) : std::string(nothing)};
  }

  Row cells(const EndpointChange& change) const {
    const Row before = cells(change.before);
    Row after = cells(change.after);
    const std::size_t origin = after.size() - 1;
    for (std::size_t i = 0; i < origin; ++i) after[i] = arrow(before[i], after[i]);
    if (change.credential != CredentialChange::none)
      after[origin - 1] = credential(change, before[origin - 1], after[origin - 1]);
    return after;
  }

 private:
  std::string uri(const std::optional<Uri>& given) const {
    return given ? signalr::display_uri(*given, disclosure_) : std::string(nothing);
  }

  // What is another where both look the same.
  static std::string credential(const EndpointChange& change, const std::string& before,
                                const std::string& shown) {
    if (change.credential == CredentialChange::key_rotated) return before + " (another key)";
    if (change.credential == CredentialChange::secret_rotated) return before + " (another secret)";
    return shown == before ? before + " (another identity)" : shown;
  }

  signalr::Disclosure disclosure_;
};

std::string words_of(const EndpointChange& change) {
  if (change.credential == CredentialChange::key_rotated) return "key rotated";
  return change.credential == CredentialChange::secret_rotated ? "secret rotated" : "credential changed";
}

std::string words_of_renamed(const EndpointChange& change) {
  return change.before.name == change.after.name ? "client endpoint changed" : "renamed";
}

void add_row(DiffTable& table, std::string change, Row cells) {
  cells.insert(cells.begin(), std::move(change));
  table.rows.push_back(std::move(cells));
}

void add_unresolved(DiffTable& table, const std::string& change, const UnresolvedEndpoint& endpoint) {
  const std::string none(nothing);
  add_row(table, change,
          {shown_name(endpoint), to_string(endpoint.type), "(" + endpoint.reference + ")", none, none, none,
           none});
}

void drop_empty_columns(DiffTable& table) {
  for (std::size_t column = table.headings.size(); column-- > 0;) {
    const auto is_empty = [&](const Row& row) { return row[column] == nothing; };
    if (!std::ranges::all_of(table.rows, is_empty)) continue;
    table.headings.erase(table.headings.begin() + static_cast<std::ptrdiff_t>(column));
    for (Row& row : table.rows) row.erase(row.begin() + static_cast<std::ptrdiff_t>(column));
  }
}

// What a sentence can list; the tables have everything.
std::string listed(const std::vector<std::string>& names) {
  constexpr std::size_t most = 10;
  std::string list;
  for (std::size_t i = 0; i < names.size() && i < most; ++i) list += (i == 0 ? "" : ", ") + names[i];
  if (names.size() > most) list += " and " + std::to_string(names.size() - most) + " more";
  return list;
}

std::string needing_restart(const ResolutionDifference& difference) {
  std::vector<std::string> names;
  for (const EndpointChange& change : difference.credential_changed)
    names.push_back("the credential of " + name_of(change.after));
  for (const OptionChange& option : difference.options_changed) names.push_back(option.name);
  return listed(names);
}

std::string not_compared(const std::vector<ServiceEndpoint>& endpoints) {
  std::vector<std::string> names;
  for (const ServiceEndpoint& endpoint : endpoints) names.push_back(name_of(endpoint));
  return "Whether keys were rotated cannot be told, since a saved resolution does not have them: " +
         listed(names) + ".";
}

}  // namespace

DiffTable endpoint_rows(const ResolutionDifference& difference, signalr::Disclosure disclosure) {
  DiffTable table{
      {"CHANGE", "NAME", "TYPE", "ENDPOINT", "CLIENT ENDPOINT", "SERVER ENDPOINT", "CREDENTIAL", "ORIGIN"},
      {}};
  const EndpointCells cells(disclosure);
  for (const ServiceEndpoint& endpoint : difference.added) add_row(table, "added", cells.cells(endpoint));
  for (const UnresolvedEndpoint& endpoint : difference.unresolved_added)
    add_unresolved(table, "added", endpoint);
  for (const ServiceEndpoint& endpoint : difference.removed) add_row(table, "removed", cells.cells(endpoint));
  for (const UnresolvedEndpoint& endpoint : difference.unresolved_removed)
    add_unresolved(table, "removed", endpoint);
  for (const EndpointChange& change : difference.renamed)
    add_row(table, words_of_renamed(change), cells.cells(change));
  for (const EndpointChange& change : difference.type_changed)
    add_row(table, "type changed", cells.cells(change));
  for (const EndpointChange& change : difference.credential_changed)
    add_row(table, words_of(change), cells.cells(change));
  drop_empty_columns(table);
  return table;
}

DiffTable option_rows(const ResolutionDifference& difference) {
  DiffTable table{{"OPTION", "BEFORE", "AFTER"}, {}};
  for (const OptionChange& option : difference.options_changed)
    table.rows.push_back({option.name, option.before.value_or("null"), option.after.value_or("null")});
  return table;
}

std::vector<std::string> remarks(const ApplicationDifference& application) {
  std::vector<std::string> texts;
  const ResolutionDifference& difference = application.difference;
  if (!difference.reloads && !difference.empty()) {
    texts.emplace_back("A .NET server of this host sees nothing of it before it is started again.");
  } else if (const std::string list = needing_restart(difference); !list.empty()) {
    texts.push_back("A .NET server that runs sees these only after it is started again: " + list + ".");
  }
  if (!application.secrets_not_compared.empty())
    texts.push_back(not_compared(application.secrets_not_compared));
  return texts;
}

}  // namespace signalr_config::cli
