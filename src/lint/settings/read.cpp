#include "lint/settings/read.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "dotnet/int32.hpp"
#include "signalr_config/parsed_source.hpp"
#include "sources/yaml/parser.hpp"
#include "text/edit_distance.hpp"

namespace signalr_config::lint {

namespace {

namespace fs = std::filesystem;

// A key of the file, and who reads what stands at it or below.
class SettingsReader;
struct KnownKey {
  std::string_view name;
  void (SettingsReader::*read)(const Entry& entry, std::string_view below);
};

constexpr std::string_view pattern_limit =
    "patterns of at most 1,024 bytes each and, with the alternatives of braces written out, of 64 KiB in all";
static_assert(longest_pattern == 1024 && most_pattern_text == 64 << 10);

std::string_view first_segment(std::string_view key) { return key.substr(0, key.find(':')); }

// Where a key of the outermost level stands. Entries know only the place of their last segment.
std::size_t place_of_key(const Document& document, std::string_view name) {
  const std::string_view text = document.bytes();
  for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
    const std::size_t line = at == 0 ? 0 : text.rfind('\n', at - 1) + 1;
    if (text.substr(line, at - line).find_first_not_of(" '\"{") == std::string_view::npos) return at;
  }
  return 0;
}

// What somebody wrote into the file. A connection string there is a mistake, and is not repeated.
void quote(Message& message, std::string_view text) {
  const bool may_be_secret = text.find_first_of("=;") != std::string_view::npos;
  message.text("'");
  (may_be_secret ? message.value(text) : message.key(text)).text("'");
}

class SettingsReader {
 public:
  SettingsReader(const fs::path& shown, std::string bytes, const fs::path& directory)
      : source_(sources::parse_yaml(shown.string(), std::move(bytes), SourceKind::yaml)) {
    read_.layer.file = shown;
    read_.layer.directory = directory;
  }

  SettingsRead read() {
    if (source_.refused()) {
      read_.problems = source_.diagnostics;
      return std::move(read_);
    }
    for (const Entry& entry : source_.entries) read_entry(entry);
    return std::move(read_);
  }

 private:
  static std::array<KnownKey, 12> known_keys();

  void read_entry(const Entry& entry) {
    const std::string_view name = first_segment(entry.key);
    const auto keys = known_keys();
    const auto* const key = std::ranges::find(keys, name, &KnownKey::name);
    if (key == keys.end()) return refuse_key(entry, name);
    const bool has_more = entry.key.size() > name.size();
    (this->*key->read)(entry, has_more ? entry.key.substr(name.size() + 1) : std::string_view());
  }

  void refuse_key(const Entry& entry, std::string_view name) {
    if (!refused_names_.empty() && refused_names_.back() == name) return;
    refused_names_.emplace_back(name);
    std::vector<std::string_view> names;
    for (const KnownKey& known : known_keys()) names.push_back(known.name);
    const auto meant = text::nearest(name, names);
    Message message;
    message.text("unknown key ");
    quote(message, name);
    std::string remedy = meant ? "Did you mean " + std::string(*meant) + "?" : "Known keys: ";
    for (std::size_t i = 0; !meant && i < names.size(); ++i)
      remedy += (i > 0 ? ", " : "") + std::string(names[i]);
    add(DiagnosticCode::settings_unknown_key, entry, std::move(message), std::move(remedy),
        place_of_key(*source_.document(), name));
  }

  void refuse_value(const Entry& entry, std::string_view expected) {
    const std::string_view name = first_segment(entry.key);
    Message message;
    message.text("'").key(name).text("' expects " + std::string(expected));
    std::optional<std::size_t> place;
    if (entry.origin.value.end == 0 && entry.origin.key.end == 0)
      place = place_of_key(*source_.document(), name);
    add(DiagnosticCode::settings_bad_value, entry, std::move(message), "", place);
  }

  void add(DiagnosticCode code, const Entry& entry, Message message, std::string remedy,
           std::optional<std::size_t> offset) {
    Diagnostic problem;
    problem.code = code;
    problem.message = std::move(message);
    problem.remedy = std::move(remedy);
    problem.origin = entry.origin;
    if (offset) problem.span = make_span(*offset, *offset);
    read_.problems.push_back(std::move(problem));
  }

  // An item of a list, or a single value in its place. Nothing for an empty list, and where it is wrong.
  std::optional<std::string_view> item(const Entry& entry, std::string_view below) {
    if (!below.empty() && !dotnet::try_parse_int32(below)) {
      refuse_value(entry, "a list");
      return std::nullopt;
    }
    if (entry.value && !entry.value->empty()) return entry.value;
    if (!below.empty()) refuse_value(entry, "a list of words");
    return std::nullopt;
  }

  std::optional<RuleSelector> selector(const Entry& entry, std::string_view text) {
    auto parsed = RuleSelector::parse(text);
    if (parsed) return parsed;
    Message message;
    message.text("unknown rule ");
    quote(message, text);
    add(DiagnosticCode::settings_unknown_rule, entry, std::move(message), hint_for_selector(text),
        std::nullopt);
    return std::nullopt;
  }

  void add_selector(std::vector<RuleSelector>& to, const Entry& entry, std::string_view below) {
    const auto text = item(entry, below);
    if (!text) return;
    if (auto parsed = selector(entry, *text)) to.push_back(*std::move(parsed));
  }

  void read_select(const Entry& entry, std::string_view below) {
    if (!read_.layer.select) read_.layer.select.emplace();
    add_selector(*read_.layer.select, entry, below);
  }
  void read_extend_select(const Entry& entry, std::string_view below) {
    add_selector(read_.layer.extend_select, entry, below);
  }
  void read_ignore(const Entry& entry, std::string_view below) {
    add_selector(read_.layer.ignore, entry, below);
  }

  // A list of names, or names with true or false.
  void read_policies(const Entry& entry, std::string_view below) {
    const bool is_item = below.empty() || dotnet::try_parse_int32(below);
    if (is_item) return add_selector(read_.layer.extend_select, entry, below);
    const std::string_view value = entry.value.value_or("");
    if (value != "true" && value != "false") return refuse_value(entry, "true or false for each policy");
    if (auto parsed = selector(entry, below)) {
      (value == "true" ? read_.layer.extend_select : read_.layer.ignore).push_back(*std::move(parsed));
    }
  }

  void read_severity(const Entry& entry, std::string_view below) {
    const auto level = parse_severity(entry.value.value_or(""));
    if (below.empty() && !entry.value) return;
    if (below.empty() || dotnet::try_parse_int32(below)) {
      return refuse_value(entry, "rules with their levels, such as ASRS302: error");
    }
    auto parsed = selector(entry, below);
    if (parsed && !level) return refuse_value(entry, "error, warning or info for each rule");
    if (parsed) read_.layer.severity.push_back({*std::move(parsed), *level});
  }

  void read_fail_on(const Entry& entry, std::string_view below) {
    const auto level = parse_fail_on(entry.value.value_or(""));
    if (!level || !below.empty()) return refuse_value(entry, "error, warning, info or never");
    read_.layer.fail_on = level;
  }

  void read_per_file_ignores(const Entry& entry, std::string_view below) {
    if (below.empty() && (!entry.value || entry.value->empty())) return;
    if (below.empty()) return refuse_value(entry, "patterns, each with a list of rules");
    // The pattern may hold a ':' itself; the index of an item is behind the last one.
    const std::size_t colon = below.rfind(':');
    const bool has_index =
        colon != std::string_view::npos && dotnet::try_parse_int32(below.substr(colon + 1));
    const std::string_view pattern = has_index ? below.substr(0, colon) : below;
    const auto rules = item(entry, has_index ? below.substr(colon + 1) : std::string_view());
    if (!rules) return;
    auto parsed = selector(entry, *rules);
    auto files = path_pattern(entry, pattern);
    if (parsed && files) read_.layer.per_file_ignores.push_back({*std::move(files), {*std::move(parsed)}});
  }

  void read_exclude(const Entry& entry, std::string_view below) {
    const auto text = item(entry, below);
    auto files = text ? path_pattern(entry, *text) : std::nullopt;
    if (files) read_.layer.exclude.push_back(*std::move(files));
  }

  // Every file is held against every pattern: a stranger must not make that long.
  std::optional<PathPattern> path_pattern(const Entry& entry, std::string_view text) {
    PathPattern pattern(text);
    pattern_text_ += pattern.size();
    if (!pattern.is_too_large() && pattern_text_ <= most_pattern_text) return pattern;
    if (!has_large_pattern_) refuse_value(entry, pattern_limit);
    has_large_pattern_ = true;
    return std::nullopt;
  }

  void read_extend(const Entry& entry, std::string_view below) {
    if (const auto text = item(entry, below)) read_.extends.push_back({fs::path(*text), entry.origin});
  }

  void read_host(const Entry& entry, std::string_view below) {
    read_.layer.host = below.empty() ? parse_host_kind(entry.value.value_or("")) : std::nullopt;
    if (read_.layer.host) return;
    std::string names;
    for (const HostKind host : all_host_kinds()) {
      if (!names.empty()) names += host == all_host_kinds().back() ? " or " : ", ";
      names += to_string(host);
    }
    refuse_value(entry, names);
  }

  void read_baseline(const Entry& entry, std::string_view below) {
    const std::string_view path = entry.value.value_or("");
    if (path.empty() || !below.empty()) return refuse_value(entry, "the path of a file");
    read_.layer.baseline = fs::path(path);
  }

  // Of the commands that resolve; see hosts/settings_file.hpp.
  void read_secrets_id(const Entry&, std::string_view) {}

  ParsedSource source_;
  SettingsRead read_;
  std::vector<std::string> refused_names_;
  std::size_t pattern_text_ = 0;  // of all patterns
  bool has_large_pattern_ = false;
};

std::array<KnownKey, 12> SettingsReader::known_keys() {
  return {{{"baseline", &SettingsReader::read_baseline},
           {"exclude", &SettingsReader::read_exclude},
           {"extend", &SettingsReader::read_extend},
           {"extend-select", &SettingsReader::read_extend_select},
           {"fail-on", &SettingsReader::read_fail_on},
           {"host", &SettingsReader::read_host},
           {"ignore", &SettingsReader::read_ignore},
           {"per-file-ignores", &SettingsReader::read_per_file_ignores},
           {"policies", &SettingsReader::read_policies},
           {"secretsId", &SettingsReader::read_secrets_id},
           {"select", &SettingsReader::read_select},
           {"severity", &SettingsReader::read_severity}}};
}

}  // namespace

SettingsRead read_settings(const fs::path& shown, std::string bytes, const fs::path& directory) {
  return SettingsReader(shown, std::move(bytes), directory).read();
}

}  // namespace signalr_config::lint
