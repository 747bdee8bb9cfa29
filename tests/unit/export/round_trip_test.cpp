#include <catch2/catch.hpp>
#include <random>

#include "export/read_back.hpp"
#include "unit/export/exported.hpp"
#include "unit/resolution/hosts.hpp"

using namespace signalr_config;
using namespace signalr_config::test;

namespace {

// Names are in capitals, as the reader folds them. Endpoints whose names and values have everything in them
// that some form might misread.
class Generator {
 public:
  explicit Generator(unsigned seed) : random_(seed) {}

  Pairs endpoints(const std::vector<std::string>& name_pieces) {
    Pairs pairs{{"Azure:SignalR:ConnectionString", connection_string(0)}};
    const std::size_t count = pick(4);
    for (std::size_t i = 1; i <= count; ++i) {
      std::string name = "N" + std::to_string(i);
      for (std::size_t piece = pick(3); piece > 0; --piece) name += one_of(name_pieces);
      const std::string type = pick(2) == 0 ? "" : ":secondary";
      pairs.emplace_back("Azure:SignalR:ConnectionString:" + name + type, connection_string(i));
    }
    return pairs;
  }

 private:
  std::size_t pick(std::size_t count) {
    return std::uniform_int_distribution<std::size_t>(0, count - 1)(random_);
  }
  const std::string& one_of(const std::vector<std::string>& pieces) { return pieces[pick(pieces.size())]; }

  std::string connection_string(std::size_t number) {
    static const std::vector<std::string> pieces{"$",
                                                 "$$",
                                                 "${A}",
                                                 "$(A)",
                                                 "%",
                                                 "%h",
                                                 "%%",
                                                 "%20",
                                                 "'",
                                                 "\"",
                                                 "\\",
                                                 "\\n",
                                                 "#",
                                                 " #",
                                                 " ",
                                                 "`",
                                                 "!",
                                                 "&",
                                                 "<",
                                                 ">",
                                                 "]]>",
                                                 "=",
                                                 "==",
                                                 ":",
                                                 ": ",
                                                 "{",
                                                 "}",
                                                 "[",
                                                 "]",
                                                 "*",
                                                 "?",
                                                 "|",
                                                 "~",
                                                 "@",
                                                 ",",
                                                 "-",
                                                 "\t",
                                                 "a",
                                                 "Z",
                                                 "0",
                                                 "\xC3\xB6",
                                                 "\xE2\x82\xAC",
                                                 "\xF0\x9F\x98\x80",
                                                 "\xE2\x80\xA8",
                                                 "\xC2\x85"};
    std::string key = "k";
    for (std::size_t i = pick(12); i > 0; --i) key += one_of(pieces);
    std::string text =
        "Endpoint=https://h" + std::to_string(number) + ".service.signalr.net;AccessKey=" + key + "k;";
    if (pick(3) == 0) text += "ClientEndpoint=https://c.example/a%20b%25" + std::to_string(pick(10)) + "/;";
    return text + "Version=1.0;";
  }

  std::mt19937 random_;
};

bool same_endpoints(const Resolution& a, const Resolution& b) {
  return a.ok() && b.ok() &&
         std::ranges::equal(a.endpoints(), b.endpoints(), [](const auto& left, const auto& right) {
           return left == right && left.credential == right.credential;
         });
}

Resolution resolve_read_back(const exports::ExportForm& form, const std::string& text) {
  Pairs pairs;
  const auto read = exports::read_back(form, text);
  REQUIRE(read);
  for (const auto& [key, value] : *read) pairs.emplace_back(key, value);
  return resolve(configuration({pairs}));
}

}  // namespace

TEST_CASE("whatever stands in a value, every form resolves to the same endpoints again") {
  for (unsigned seed = 0; seed < 150; ++seed) {
    const Pairs pairs = Generator(seed).endpoints({"_X", "Y", "9"});
    const Resolution resolution = resolve(configuration({pairs}));
    REQUIRE(resolution.ok());
    for (const exports::ExportForm& form : exports::all_export_forms()) {
      CAPTURE(seed, form.name);
      const exports::WrittenForm written =
          exports::write_form(form, exports::endpoint_settings(resolution, {}));
      // No connection string has anything that a form cannot hold, line breaks aside.
      REQUIRE(written.ok());
      if (!form.read_as) continue;
      CHECK(same_endpoints(resolution, resolve_read_back(form, written.text)));
    }
  }
}

TEST_CASE("a name that a form cannot hold is reported, and never becomes another") {
  std::size_t refused = 0;
  std::size_t written_count = 0;
  for (unsigned seed = 0; seed < 150; ++seed) {
    const Pairs pairs = Generator(seed).endpoints(
        {"-", ".", " ", "__", "_", "=", "'", "\"", "$", "%", "#", "\\", "\xC3\xB6", "<", "]", "/", "x"});
    const Resolution resolution = resolve(configuration({pairs}));
    REQUIRE(resolution.ok());
    for (const exports::ExportForm& form : exports::all_export_forms()) {
      CAPTURE(seed, form.name);
      const exports::WrittenForm written =
          exports::write_form(form, exports::endpoint_settings(resolution, {}));
      written.ok() ? ++written_count : ++refused;
      CHECK(written.ok() == !written.text.empty());
      for (const Diagnostic& problem : written.problems) CHECK(problem.code == DiagnosticCode::export_name);
      // A shell's variables are the narrowest.
      if (form.read_as == SourceKind::json) CHECK(written.ok());
    }
  }
  CHECK(refused > 100);
  CHECK(written_count > 100);
}
