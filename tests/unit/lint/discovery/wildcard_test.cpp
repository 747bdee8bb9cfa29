#include "lint/discovery/wildcard.hpp"

#include <catch2/catch.hpp>
#include <string>

using signalr_config::lint::Wildcard;

namespace {

struct Match {
  const char* pattern;
  const char* path;
  bool holds;
};

}  // namespace

TEST_CASE("wildcards match as those of git do") {
  const auto one = GENERATE(
      Match{"foo", "foo", true}, Match{"foo", "bar", false}, Match{"", "", true}, Match{"???", "foo", true},
      Match{"??", "foo", false}, Match{"*", "foo", true}, Match{"f*", "foo", true}, Match{"*f", "foo", false},
      Match{"*ob*a*r*", "foobar", true}, Match{"*", "foo/bar", false}, Match{"foo?bar", "foo/bar", false},
      Match{"foo*bar", "foo/baz/bar", false}, Match{"foo**bar", "foo/baz/bar", false},
      Match{"foo**bar", "foobazbar", true}, Match{"foo/**/bar", "foo/baz/bar", true},
      Match{"foo/**/**/bar", "foo/baz/bar", true}, Match{"foo/**/bar", "foo/b/a/z/bar", true},
      Match{"foo/**/bar", "foo/bar", true}, Match{"foo/**/**/bar", "foo/bar", true},
      Match{"foo[/]bar", "foo/bar", false}, Match{"foo[^a-z]bar", "foo/bar", false},
      Match{"**/foo", "foo", true}, Match{"**/foo", "XXX/foo", true}, Match{"**/foo", "bar/baz/foo", true},
      Match{"*/foo", "bar/baz/foo", false}, Match{"**/bar*", "foo/bar/baz", false},
      Match{"**/bar/*", "deep/foo/bar/baz", true}, Match{"**/bar/*", "deep/foo/bar", false},
      Match{"**/bar/**", "deep/foo/bar/baz/x", true}, Match{"foo/**", "foo", false},
      Match{"foo/**", "foo/a/b", true}, Match{"**", "a/b/c", true}, Match{"\\*", "*", true},
      Match{"\\*", "x", false}, Match{"foo\\", "foo", false}, Match{"\\\\", "\\", true});
  INFO(one.pattern << " and " << one.path);
  CHECK(Wildcard(one.pattern).matches(one.path) == one.holds);
}

TEST_CASE("sets of characters are those of git") {
  const auto one = GENERATE(
      Match{"*[al]?", "ball", true}, Match{"[ten]", "ten", false}, Match{"t[a-g]n", "ten", true},
      Match{"t[!a-g]n", "ten", false}, Match{"t[!a-g]n", "ton", true}, Match{"t[^a-g]n", "ton", true},
      Match{"a[]]b", "a]b", true}, Match{"a[]-]b", "a-b", true}, Match{"a[]-]b", "a]b", true},
      Match{"a[]-]b", "aab", false}, Match{"a[]a-]b", "aab", true}, Match{"]", "]", true},
      Match{"[a", "a", false}, Match{"[[:alpha:]][[:digit:]]", "a1", true}, Match{"[[:upper:]]", "a", false},
      Match{"[[:nonsense:]]", "a", false}, Match{"[a-c]b*", "abc", true}, Match{"[\\\\-^]", "]", true},
      Match{"[\\-_]", "-", true}, Match{"[\\]]", "]", true}, Match{"[a-]", "-", true},
      Match{"[-b]", "-", true}, Match{"[!]a-]", "b", true}, Match{"[!]a-]", "]", false},
      Match{"[a-c-e]", "d", false}, Match{"[a-c-e]", "-", true}, Match{"[c-a]", "b", false});
  INFO(one.pattern << " and " << one.path);
  CHECK(Wildcard(one.pattern).matches(one.path) == one.holds);
}

TEST_CASE("a pattern of many stars takes no more time than others") {
  std::string pattern;
  for (int i = 0; i < 200; ++i) pattern += "*a";
  CHECK_FALSE(Wildcard(pattern + "b").matches(std::string(2000, 'a')));
  std::string trees;
  for (int i = 0; i < 200; ++i) trees += "**/";
  CHECK(Wildcard(trees + "x").matches("a/b/c/x"));
  CHECK_FALSE(Wildcard(trees + "x").matches("a/b/c/y"));
}
