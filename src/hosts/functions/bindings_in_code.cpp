#include "hosts/functions/bindings_in_code.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "dotnet/ordinal_ignore_case.hpp"
#include "hosts/code/expressions.hpp"
#include "hosts/code/reader.hpp"
#include "hosts/project/file.hpp"
#include "signalr/keys/names.hpp"

namespace signalr_config::hosts {

namespace {

namespace fs = std::filesystem;

using code::SourceCode;
using code::Text;

// A connection whose name may be a constant of another file.
struct NamedConnection {
  Text name;
  fs::path file;
  std::uint32_t line;
};

Text default_name() {
  return {.written = code::Written::literal, .value = std::string(signalr::keys::default_connection)};
}

Text computed_name() { return {.written = code::Written::computed}; }

bool is_binding(std::string_view attribute) {
  constexpr std::string_view ending = "Attribute";
  if (attribute.ends_with(ending)) attribute.remove_suffix(ending.size());
  static constexpr std::array<std::string_view, 9> names{"SignalR",
                                                         "SignalRTrigger",
                                                         "SignalRConnectionInfo",
                                                         "SignalROutput",
                                                         "SignalRConnectionInfoInput",
                                                         "SignalRNegotiation",
                                                         "SignalREndpoints",
                                                         "SignalRNegotiationInput",
                                                         "SignalREndpointsInput"};
  return std::ranges::find(names, attribute) != names.end();
}

// `[SignalRTrigger(...)]`, `[A, SignalR(...)]`, `[return: SignalR(...)]`, `[<SignalR(...)>]`
bool is_attribute(const SourceCode& code, std::size_t at) {
  static constexpr std::array<std::string_view, 4> marks{"[", ",", ":", "<"};
  return std::ranges::any_of(marks, [&](std::string_view mark) { return code.is_mark(at - 1, mark); });
}

// Connections of one source. A bracket is noted while it is open: the type may stand after the name.
class ConnectionReader {
 public:
  ConnectionReader(const SourceCode& code, const fs::path& file) : code_(code), file_(file) {}

  std::vector<NamedConnection> bindings;
  std::vector<NamedConnection> hubs;

  void read_attributes() {
    for (std::size_t at = 1; at < code_.size(); ++at) {
      if (!code_.is_word(at) || !is_attribute(code_, at)) continue;
      const std::size_t bracket = at + 1;
      const bool has_arguments = code_.is_mark(bracket, "(");
      if (is_binding(code_.text(at))) {
        bindings.push_back({has_arguments ? setting_of(bracket) : default_name(), file_, code_.line(at)});
      } else if (has_arguments && code_.text(at) == "SignalRConnection") {
        const auto arguments = code_.arguments(bracket);
        if (!arguments.empty()) hubs.push_back({text_of(arguments.front()), file_, code_.line(at)});
      }
    }
  }

  void read_script() {
    std::vector<OpenBracket> open;
    for (std::size_t at = 0; at < code_.size(); ++at) {
      const std::size_t partner = code_.partner(at);
      if (partner > at) open.push_back({});
      if (partner < at && !open.empty()) {
        close(open.back());
        open.pop_back();
      }
      if (!open.empty()) read_member(at, open.back());
    }
  }

 private:
  struct OpenBracket {
    std::uint32_t line = 0;  // of a SignalR type; 0: it has none
    std::optional<Text> name = {};
  };

  void read_member(std::size_t at, OpenBracket& bracket) const {
    const std::string_view key = bare(code_.text(at));
    const bool is_shorthand = is_connection(key) && ends(at + 1);
    if ((is_spread(at) || is_shorthand) && !bracket.name) bracket.name = computed_name();
    if (!code_.is_mark(at + 1, ":") && !code_.is_mark(at + 1, "=")) return;
    const auto value = ends(at + 3) ? code_.literal(at + 2) : std::nullopt;
    if (key == "type" && value && dotnet::starts_with_ignore_case(*value, "signalR"))
      bracket.line = code_.line(at);
    if (is_connection(key))
      bracket.name = value ? Text{.written = code::Written::literal, .value = *value} : computed_name();
  }

  // `...options`, `**options`: the name may be among them.
  bool is_spread(std::size_t at) const {
    return (code_.is_mark(at, ".") && code_.is_mark(at + 1, ".")) ||
           (code_.is_mark(at, "*") && code_.is_mark(at + 1, "*"));
  }

  // `'type'` as `type`: keys of JavaScript may have quotes.
  static std::string_view bare(std::string_view key) {
    const bool is_quoted = key.size() > 2 && (key.front() == '\'' || key.front() == '"');
    return is_quoted ? key.substr(1, key.size() - 2) : key;
  }

  // `connection_string_setting` of Python.
  static bool is_connection(std::string_view key) {
    return dotnet::equals_ignore_case(key, "connectionStringSetting") || key == "connection_string_setting";
  }

  // Whether what stands before is all of a value.
  bool ends(std::size_t at) const {
    return code_.is_mark(at, ",") || code_.is_mark(at, "}") || code_.is_mark(at, ")");
  }

  void close(const OpenBracket& bracket) {
    if (bracket.line != 0) bindings.push_back({bracket.name.value_or(default_name()), file_, bracket.line});
  }

  Text setting_of(std::size_t bracket) const {
    const auto arguments = code_.arguments(bracket);
    for (const std::string_view name : {"ConnectionStringSetting", "Connection"}) {
      if (const auto named = code::named_argument(code_, arguments, name)) return text_of(*named);
    }
    return default_name();
  }

  Text text_of(code::TokenRange range) const {
    return code::read_string(code_, range).value_or(computed_name());
  }

  const SourceCode& code_;
  const fs::path& file_;
};

// A directory above many projects is none.
bool is_project(const fs::path& directory, const FileSystem& files) {
  return files.exists(directory / "host.json") || !find_project(directory, files).candidates.empty();
}

// Each name once, the first of each; what is computed stays.
std::vector<BindingConnection> with_constants(std::vector<NamedConnection> named, const code::Facts& facts) {
  std::vector<BindingConnection> found;
  std::set<std::string> seen;
  for (NamedConnection& connection : named) {
    Text name = code::with_constants(std::move(connection.name), facts);
    if (name.is_literal() && name.value.empty()) name = default_name();
    const bool is_known = name.is_literal();
    if (is_known && !seen.insert(dotnet::to_lower_invariant(name.value)).second) continue;
    found.push_back({is_known ? name.value : "", std::move(connection.file), connection.line});
  }
  return found;
}

}  // namespace

ConnectionsInCode find_connections_in_code(const fs::path& directory, const code::SourceSearch& search) {
  if (!is_project(directory.empty() ? fs::path(".") : directory, search.files)) return {};
  std::vector<NamedConnection> bindings;
  std::vector<NamedConnection> hubs;
  code::Facts facts;
  code::for_each_source(directory, search, [&](const fs::path& file, std::string text, auto language) {
    const bool may_have_constants = !code::is_script(language) && code::may_have_facts(text);
    const bool mentions = text.find("ignalR") != std::string::npos;
    if (!mentions && !may_have_constants) return true;
    const SourceCode source(std::move(text), language);
    if (may_have_constants) code::read_facts(source, file.string(), facts);
    ConnectionReader reader(source, file);
    if (code::is_script(language)) {
      reader.read_script();
    } else {
      reader.read_attributes();
    }
    std::ranges::move(reader.bindings, std::back_inserter(bindings));
    std::ranges::move(reader.hubs, std::back_inserter(hubs));
    return true;
  });
  return {with_constants(std::move(bindings), facts), with_constants(std::move(hubs), facts)};
}

}  // namespace signalr_config::hosts
