#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

#include "unit/sources/edited_text.hpp"

using namespace signalr_config;

namespace {

/// A text with entries in every way in which the syntax can write them.
struct Sample {
  SourceKind kind;
  std::string text;
};

const std::vector<Sample> samples{
    {SourceKind::json,
     "\xEF\xBB\xBF{\r\n  // c\r\n  \"a\": \"x\\u00e9\", \"b:c\": {\"d\": 12, \"e\": true},\r\n"
     "  \"f\": [\"g\", null], /* , */ \"\": \"\",\r\n}"},
    {SourceKind::ini, "; c\r\n[s]\r\na=x\r\nb = \"y\" \r\n/ c\nc=\r\n\r\n[t:u]\nd=\"\ne=a\"b"},
    {SourceKind::xml,
     "<?xml version='1.0'?>\r\n<r a='x' b=\"y &amp; z\">\r\n  <!-- c --><c>d</c>\n  <e Name='n' f='g'>h</e>\n"
     "  <i></i><j><![CDATA[k<]]></j><l>m</l><l>n</l>\n</r>"},
    {SourceKind::web_config,
     "<configuration><connectionStrings><add name='a' connectionString=\"b\"/>\n"
     "<add connectionString='c' name='d:e'></add></connectionStrings>\n"
     "<appSettings file='x'><add key=\"f\" value='&lt;'/></appSettings></configuration>"},
    {SourceKind::yaml,
     "# c\r\na: x # c\r\nb:\n  c: 'y'\n  \"d\": \"z\\t\"\n  e: {f: g, 'h': [i, \"j\"]}\n  k:\n  - l\n"
     "  - m: n\n    o: p\nq: |\n  r\ns: &t u\nv: *t\nw: ~\n"},
    {SourceKind::dotenv_compose, "# c\nA=x # c\nexport B='y'\nC__D=\"z\\n\"\nE: f\nG=$A\nH=\n"},
    {SourceKind::dotenv_docker, "# c\r\nA=x # c\r\n  B='y'\nC__D=\"z\"\nE="},
    {SourceKind::dotenv_npm, "# c\r\nA=x # c\r\nexport B='y'\nC__D = \"z\\n\" #c\nE: f\nG=`h`\nI=\n"},
};

std::string random_value(std::mt19937& random) {
  static const std::vector<std::string> pieces{"a",
                                               "B",
                                               "7",
                                               "\"",
                                               "'",
                                               "`",
                                               "$",
                                               "%",
                                               ";",
                                               "#",
                                               " #",
                                               " ",
                                               "\t",
                                               "\n",
                                               "\r",
                                               "\\",
                                               "\\n",
                                               "\\u0041",
                                               "&",
                                               "<",
                                               ">",
                                               "]]>",
                                               "&amp;",
                                               ": ",
                                               ":",
                                               "=",
                                               ",",
                                               "{",
                                               "}",
                                               "[",
                                               "]",
                                               "${X}",
                                               "$$",
                                               "~",
                                               "null",
                                               "-",
                                               "- ",
                                               "--",
                                               "...",
                                               "?",
                                               "|",
                                               "!t",
                                               "*x",
                                               "@",
                                               "\xC3\xA9",
                                               "\xF0\x9F\x98\x80",
                                               "\xC2\x85",
                                               "\xE2\x80\xA8",
                                               "\x01",
                                               "\x7F",
                                               "\xEF\xBB\xBF",
                                               "Endpoint=https://a.b;AccessKey=c+/=;",
                                               "//",
                                               "/*",
                                               "true",
                                               "0"};
  std::string value;
  const std::size_t count = random() % 6;
  for (std::size_t i = 0; i < count; ++i) value += pieces[random() % pieces.size()];
  return value;
}

/// Whether other entries change with this one.
bool has_dependents(SourceKind kind, std::string_view key) {
  switch (kind) {
    case SourceKind::xml:
      return key == "e:n:Name";  // a part of its element's key
    case SourceKind::dotenv_compose:
      return key == "A";  // interpolated into another value
    default:
      return false;
  }
}

/// Whether its value is no simple text that stands there.
bool is_no_own_value(SourceKind kind, std::string_view key) {
  if (kind == SourceKind::yaml) return key == "q" || key == "s" || key == "v";
  return kind == SourceKind::dotenv_compose && key == "G";
}

using Rows = std::vector<std::pair<std::string, std::optional<std::string>>>;

Rows rows_of(const ParsedSource& source) {
  Rows rows;
  for (const Entry& entry : source.entries) {
    rows.emplace_back(entry.key, entry.value ? std::optional(std::string(*entry.value)) : std::nullopt);
  }
  return rows;
}

}  // namespace

TEST_CASE("an edit that is given changes exactly the one value, in every syntax, for any value") {
  std::mt19937 random(1);
  for (const Sample& sample : samples) {
    const ParsedSource source = test::read(sample.kind, sample.text);
    REQUIRE_FALSE(source.refused());
    for (int i = 0; i < 3000; ++i) {
      const std::size_t index = random() % source.entries.size();
      const std::string value = random_value(random);
      const Entry& entry = source.entries[index];
      const auto edited =
          sources::change_entries(*source.document(), {{entry, sources::EntryChange::Kind::value, value}});
      if (!edited) continue;
      CAPTURE(to_string(sample.kind), entry.key, value, *edited);
      Rows expected = rows_of(source);
      expected[index].second = value;
      const ParsedSource after = test::read(sample.kind, *edited);
      CHECK_FALSE(after.refused());
      CHECK(after.comments.size() == source.comments.size());
      REQUIRE(rows_of(after) == expected);
    }
  }
}

TEST_CASE("unchecked edits of values are right as well, where no other entry depends on the value") {
  std::mt19937 random(2);
  for (const Sample& sample : samples) {
    const ParsedSource source = test::read(sample.kind, sample.text);
    for (int i = 0; i < 3000; ++i) {
      const Entry& entry = source.entries[random() % source.entries.size()];
      const std::string value = random_value(random);
      if (has_dependents(sample.kind, entry.key) || !sources::edit_value(entry, value)) continue;
      CAPTURE(to_string(sample.kind), entry.key, value);
      REQUIRE(
          sources::change_entries(*source.document(), {{entry, sources::EntryChange::Kind::value, value}}));
    }
  }
}

TEST_CASE("connection strings can be written everywhere, but for what is no value of its own") {
  const std::string value = "Endpoint=https://chat.service.signalr.net;AccessKey=aB+/c=;Port=80;Version=1.0;";
  for (const Sample& sample : samples) {
    const ParsedSource source = test::read(sample.kind, sample.text);
    for (const Entry& entry : source.entries) {
      CAPTURE(to_string(sample.kind), entry.key);
      const bool is_refused =
          has_dependents(sample.kind, entry.key) || is_no_own_value(sample.kind, entry.key);
      CHECK(sources::change_entries(*source.document(), {{entry, sources::EntryChange::Kind::value, value}})
                .has_value() != is_refused);
    }
  }
}

TEST_CASE("renaming and removing change exactly the one entry, for any name") {
  std::mt19937 random(3);
  std::size_t made = 0;
  for (const Sample& sample : samples) {
    const ParsedSource source = test::read(sample.kind, sample.text);
    for (int i = 0; i < 1000; ++i) {
      const std::size_t index = random() % source.entries.size();
      const std::string segment = random_value(random);
      const Entry& entry = source.entries[index];
      const bool is_removal = random() % 8 == 0;
      const auto edited = sources::change_entries(
          *source.document(),
          {{entry, is_removal ? sources::EntryChange::Kind::removal : sources::EntryChange::Kind::key,
            segment}});
      if (!edited) continue;
      ++made;
      Rows expected = rows_of(source);
      if (is_removal) {
        expected.erase(expected.begin() + static_cast<std::ptrdiff_t>(index));
      } else {
        std::string& key = expected[index].first;
        key.replace(key.rfind(':') + 1, std::string::npos, segment);
      }
      CAPTURE(to_string(sample.kind), entry.key, segment, *edited);
      REQUIRE(rows_of(test::read(sample.kind, *edited)) == expected);
    }
  }
  REQUIRE(made > 1000);
}
