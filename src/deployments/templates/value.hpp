#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "signalr_config/origin.hpp"

/// What templates of Azure's resources (Bicep, ARM) say: one model of expressions, values and resources,
/// which the readers of both languages fill.
namespace signalr_config::deployments {

/// Where a value of a template stands. Without a document: nowhere.
struct TemplatePlace {
  std::shared_ptr<const Document> document;
  Span span;
  ValueEncoding encoding = ValueEncoding::opaque;
};

enum class TemplateKind : std::uint8_t {
  null,
  boolean,
  integer,
  text,
  array,
  object,
  unresolved,  ///< known at deployment only
};

struct TemplateValue;
using TemplateValuePtr = std::shared_ptr<const TemplateValue>;

/// An item or a member of a value, and the place of the expression that gives it.
struct TemplateItem {
  TemplatePlace at;
  TemplateValuePtr value;
};
struct TemplateMember {
  std::string name;
  TemplatePlace key;
  TemplatePlace at;
  TemplateValuePtr value;
};

/// A resource of Azure as expressions refer to it.
struct ResourceName {
  std::string type;  ///< `Microsoft.SignalRService/signalR`
  std::string name;  ///< as `text` of a value; empty where it cannot be told
};

/// What an expression gives.
struct TemplateValue {
  TemplateKind kind = TemplateKind::null;
  /// A text; the digits of an integer, `true` or `false`. Of an unresolved text, what is known of it, with
  /// `{...}` for the rest: two that are alike will be alike at deployment.
  std::string text;
  TemplatePlace place;
  std::vector<TemplateItem> items;
  std::vector<TemplateMember> members;
  bool is_open = false;  ///< of an array or object: there may be more in it
  /// Of an unresolved value, of an open one: words for people about what it will be. No part of any text.
  std::string words;
  bool is_key = false;         ///< unresolved: a credential
  bool is_part_known = false;  ///< unresolved: a text of which some is known
  bool is_default = false;     ///< it is what a parameter has when it is given none
  /// Of an unresolved value that a resource has: which one, and the way to it (`listKeys().primaryKey`).
  std::shared_ptr<const ResourceName> resource;
  std::string way;

  bool is(TemplateKind wanted) const { return kind == wanted; }
  bool is_text() const { return kind == TemplateKind::text; }
  bool is_unresolved() const { return kind == TemplateKind::unresolved; }
  /// A member, whatever the case of its name is; null pointer where there is none.
  const TemplateMember* member(std::string_view name) const;
  /// Its value.
  TemplateValuePtr find(std::string_view name) const;
};

[[nodiscard]] TemplateValuePtr null_value();
[[nodiscard]] TemplateValuePtr text_value(std::string text, TemplatePlace place = {});
[[nodiscard]] TemplateValuePtr boolean_value(bool value);
[[nodiscard]] TemplateValuePtr integer_value(std::int64_t value);
/// One that only a deployment knows; `form` stands for it in a text, in braces.
[[nodiscard]] TemplateValuePtr unresolved_value(std::string words, std::string_view form);
/// What a resource has at the end of a way.
[[nodiscard]] TemplateValuePtr value_of_resource(std::shared_ptr<const ResourceName> resource,
                                                 std::string way);

/// The same value, written at another place; `place` is that of the expression that made it.
[[nodiscard]] TemplateValuePtr placed(TemplateValuePtr value, TemplatePlace place);

/// Whether nothing in it is unresolved.
[[nodiscard]] bool is_known(const TemplateValue& value);
/// The first of what is unresolved in it; null pointer where nothing is.
[[nodiscard]] const TemplateValue* unknown_part(const TemplateValue& value);

/// Equal as templates compare: texts letter by letter, keys whatever their case.
[[nodiscard]] bool are_equal(const TemplateValue& a, const TemplateValue& b);

/// How a value is written into a text; a scalar's only.
[[nodiscard]] std::string scalar_text(const TemplateValue& value);

/// A name for people, where it consists of what names of resources consist of; else empty.
[[nodiscard]] std::string plain_name(std::string_view name);

}  // namespace signalr_config::deployments
