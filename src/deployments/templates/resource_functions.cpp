#include <algorithm>

#include "deployments/templates/functions.hpp"
#include "dotnet/ascii.hpp"

namespace signalr_config::deployments {
namespace {

std::shared_ptr<const ResourceName> resource_named(std::string type, std::string name) {
  return std::make_shared<const ResourceName>(ResourceName{std::move(type), std::move(name)});
}

// `resourceId([subscription, [group,]] type, name, ...)`: the type is the first with a '/' in it.
std::shared_ptr<const ResourceName> resource_of(const TemplateArguments& arguments) {
  const auto type = std::ranges::find_if(arguments, [](const TemplateValuePtr& one) {
    return one->is_text() && one->text.find('/') != std::string::npos && one->text.front() != '/';
  });
  if (type == arguments.end()) return nullptr;
  std::string name;
  for (auto part = type + 1; part != arguments.end(); ++part) {
    if (!name.empty()) name += '/';
    name += (*part)->text;
  }
  return resource_named((*type)->text, std::move(name));
}

// The resource that an id says: `.../providers/Microsoft.SignalRService/signalR/chat`.
std::shared_ptr<const ResourceName> resource_of_id(std::string_view id) {
  constexpr std::string_view providers = "/providers/";
  const std::size_t begin = id.rfind(providers);
  if (begin == std::string_view::npos) return nullptr;
  const std::string_view rest = id.substr(begin + providers.size());
  const std::size_t of_provider = rest.find('/');
  if (of_provider == std::string_view::npos) return nullptr;
  const std::size_t of_type = rest.find('/', of_provider + 1);
  if (of_type == std::string_view::npos) return nullptr;
  return resource_named(std::string(rest.substr(0, of_type)), std::string(rest.substr(of_type + 1)));
}

// What is asked of: a resource's id, or its name alone.
std::shared_ptr<const ResourceName> resource_asked(const TemplateValue& value) {
  if (value.resource && (value.way.empty() || value.way == "id")) return value.resource;
  if (auto resource = resource_of_id(value.text)) return resource;
  return value.is_text() ? resource_named("", value.text) : nullptr;
}

bool is_listing(std::string_view name) { return name.starts_with("list") && name.size() > 4; }

TemplateValuePtr variable_of_shell(const TemplateArguments& arguments, const EvaluationContext& context) {
  if (arguments.empty() || !arguments[0]->is_text()) return nullptr;
  if (const auto value = context.surrounding.get(arguments[0]->text)) return text_value(std::string(*value));
  if (arguments.size() > 1) return arguments[1];
  return unresolved_value("environment variable " + plain_name(arguments[0]->text), arguments[0]->text);
}

}  // namespace

TemplateValuePtr call_resource_function(std::string_view name, const TemplateArguments& arguments,
                                        EvaluationContext& context) {
  if (name == "readenvironmentvariable") return variable_of_shell(arguments, context);
  if (arguments.empty()) return nullptr;
  if (name.ends_with("resourceid")) {
    const auto resource = resource_of(arguments);
    return resource ? value_of_resource(resource, "id") : nullptr;
  }
  if (is_listing(name)) {
    const auto resource = resource_asked(*arguments[0]);
    return resource ? value_of_resource(resource, std::string(name) + "()") : nullptr;
  }
  if (name == "reference") {
    const auto resource = resource_asked(*arguments[0]);
    if (!resource) return nullptr;
    const bool is_whole = arguments.size() > 2 && arguments[2]->text == "Full";
    const bool is_deployment =
        dotnet::ascii_equals_ignore_case(resource->type, "Microsoft.Resources/deployments") ||
        resource->type.empty();
    if (is_deployment) {
      return value_of_resource(resource_named("Microsoft.Resources/deployments", resource->name), "");
    }
    return value_of_resource(resource, is_whole ? "" : "properties");
  }
  return nullptr;
}

}  // namespace signalr_config::deployments
