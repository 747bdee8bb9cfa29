#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

namespace signalr_config::cli {

/// Where what is given goes: whether it is there, its last value, or all of them.
using OptionTarget =
    std::variant<bool*, std::string*, std::optional<std::string>*, std::vector<std::string>*>;

/// Tells structs of options apart in constants.
template <typename Struct>
inline constexpr char struct_tag = 0;

/// A member of a struct of options.
struct OptionMember {
  OptionTarget (*in)(void* options) = nullptr;
  const char* owner = nullptr;  ///< the tag of the struct
};

template <typename Owner, typename Value>
Owner owner_of(Value Owner::*member);  // for its type alone

template <typename Owner, typename Value>
Value value_of(Value Owner::*member);

/// The member, or the member of a member.
template <auto First, auto... Rest>
inline constexpr OptionMember into{[](void* options) -> OptionTarget {
                                     using Owner = decltype(owner_of(First));
                                     return &(((*static_cast<Owner*>(options)).*First).*....*Rest);
                                   },
                                   &struct_tag<decltype(owner_of(First))>};

using ChoiceWords = std::vector<std::string_view>;

/// What may stand on a command line, as its user sees it. The parser, the help and the completion read it.
struct Option {
  /// `-e,--environment`; of a switch with a counterpart: `--a,!--no-a`. `PATH`: what is no option.
  /// `-- ARGUMENT...`: what follows `--`.
  std::string_view names;
  std::string_view placeholder;  ///< of the value: `NAME`; empty for switches
  std::string_view help;         ///< `{choices}` in it stands for the words that it takes; empty: not listed
  OptionMember member;
  ChoiceWords (*choices)() = nullptr;  ///< the words that it takes; null pointer: any
  std::string (*about_choices)() =
      nullptr;  ///< in place of `{choices}`, where the words alone say too little

  bool is_trailing() const { return names.starts_with("-- "); }
  bool is_positional() const { return !names.starts_with('-'); }
  bool takes_value() const { return !placeholder.empty(); }
};

/// The names without the `!` of a counterpart: `-e`, `--environment`.
std::vector<std::string_view> names_of(const Option& option);

/// The help, complete.
std::string help_of(const Option& option);

/// Options that help lists under one title.
struct OptionGroup {
  std::string_view title;
  std::span<const Option> options;
};

/// Whether what the options are given goes into the struct with that tag.
constexpr bool belong_to(std::span<const Option> options, const char* owner) {
  for (const Option& option : options) {
    if (option.member.owner != owner) return false;
  }
  return true;
}

/// Options whose values a `Target` holds.
template <typename Target>
struct OptionTable {
  std::span<const OptionGroup> groups;

  consteval explicit OptionTable(std::span<const OptionGroup> all) : groups(all) {
    for (const OptionGroup& group : all) {
      if (!belong_to(group.options, &struct_tag<Target>)) throw "an option goes into another struct";
    }
  }
};

/// Options of a command, and which part of what it is given holds their values.
struct OptionPart {
  OptionGroup own = {};
  const std::span<const OptionGroup>* table = nullptr;  ///< in place of `own`
  void* (*target)(void* given) = nullptr;
  const char* owner = nullptr;  ///< the tag of what the command is given
  /// Whether it is no empty place. To g++ with its sanitizers the comparison of `owner` with null is no
  /// constant.
  bool is_used = false;

  std::span<const OptionGroup> groups() const {
    return table == nullptr ? std::span<const OptionGroup>(&own, 1) : *table;
  }
};

/// A table whose values are in a member of what the command is given.
template <auto Member, typename Target>
consteval OptionPart part(const OptionTable<Target>& table) {
  using Given = decltype(owner_of(Member));
  static_assert(std::is_same_v<decltype(value_of(Member)), Target>);
  return {{},
          &table.groups,
          [](void* given) -> void* { return &(static_cast<Given*>(given)->*Member); },
          &struct_tag<Given>,
          true};
}

/// A table whose values are all that the command is given.
template <typename Given>
consteval OptionPart whole(const OptionTable<Given>& table) {
  return {{}, &table.groups, [](void* given) { return given; }, &struct_tag<Given>, true};
}

/// Options of the command alone.
template <typename Given>
consteval OptionPart own(std::string_view title, std::span<const Option> options) {
  if (!belong_to(options, &struct_tag<Given>)) throw "an option goes into another struct";
  return {{title, options}, nullptr, [](void* given) { return given; }, &struct_tag<Given>, true};
}

}  // namespace signalr_config::cli
