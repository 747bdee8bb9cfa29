#include <algorithm>
#include <utility>

#include "deployments/templates/evaluation.hpp"
#include "deployments/templates/functions.hpp"
#include "dotnet/ascii.hpp"

namespace signalr_config::deployments {
namespace {

constexpr std::size_t most_levels = 12;
constexpr std::size_t most_iterations = 1000;

template <typename Item>
const Item* find_named(const std::vector<Item>& items, std::string_view name) {
  const auto found = std::ranges::find_if(
      items, [name](const Item& item) { return dotnet::ascii_equals_ignore_case(item.name, name); });
  return found == items.end() ? nullptr : &*found;
}

// A name of a resource is its text, or its form.
TemplateValuePtr name_value(const std::string& name) {
  if (name.find('{') == std::string::npos) return text_value(name);
  TemplateValue value = *unresolved_value("the name of a resource", "");
  value.text = name;
  return std::make_shared<const TemplateValue>(std::move(value));
}

std::string last_part(std::string_view name) {
  return std::string(name.substr(name.rfind('/') == std::string_view::npos ? 0 : name.rfind('/') + 1));
}

}  // namespace

TemplateValuePtr find_local(const LocalNames* locals, std::string_view name) {
  for (; locals != nullptr; locals = locals->outer) {
    if (locals->name == name) return locals->value;
  }
  return nullptr;
}

TemplateInstance::TemplateInstance(std::shared_ptr<const Template> content, Given given,
                                   EvaluationContext& context, std::size_t level)
    : content_(std::move(content)), given_(std::move(given)), context_(context), level_(level) {}

TemplateValuePtr TemplateInstance::remembered(std::string key,
                                              const std::function<TemplateValuePtr()>& make) {
  const auto known = known_.find(key);
  if (known != known_.end()) return known->second;
  if (!open_.insert(key).second) return unresolved_value("something that leads back to itself", key);
  TemplateValuePtr value = make();
  open_.erase(key);
  return known_.emplace(std::move(key), std::move(value)).first->second;
}

TemplateValuePtr TemplateInstance::parameter(std::string_view name) {
  const TemplateParameter* const found = find_named(content_->parameters, name);
  const std::string words = "parameter " + plain_name(name);
  if (found == nullptr) return unresolved_value(words, name);
  const auto given = std::ranges::find_if(
      given_, [name](const auto& one) { return dotnet::ascii_equals_ignore_case(one.first, name); });
  if (given != given_.end()) return given->second;
  if (!found->fallback) return unresolved_value(words, name);
  return remembered("parameter " + found->name, [&] {
    TemplateValue value = *evaluate(*found->fallback);
    value.is_default = true;
    if (value.is_unresolved() && value.words.empty()) value.words = words;
    return std::make_shared<const TemplateValue>(std::move(value));
  });
}

TemplateValuePtr TemplateInstance::variable(std::string_view name) {
  const TemplateVariable* const found = find_named(content_->variables, name);
  if (found == nullptr) return unresolved_value("variable " + plain_name(name), name);
  return remembered("variable " + found->name, [&] { return evaluate(*found->value); });
}

TemplateValuePtr TemplateInstance::named(std::string_view name) {
  if (find_named(content_->variables, name) != nullptr) return variable(name);
  if (find_named(content_->parameters, name) != nullptr) return parameter(name);
  const auto found = std::ranges::find(content_->resources, name, &TemplateResource::symbol);
  if (found == content_->resources.end()) return nullptr;
  const TemplateResource& resource = *found;
  if (resource.is_module) {
    return value_of_resource(
        std::make_shared<const ResourceName>(ResourceName{resource.type, resource.symbol}), "");
  }
  return remembered("resource " + resource.symbol, [&] {
    const TemplateValuePtr full =
        resource.loop ? unresolved_value("", resource.symbol + "[]") : name_of(resource, nullptr);
    return value_of_resource(std::make_shared<const ResourceName>(ResourceName{resource.type, full->text}),
                             "");
  });
}

const TemplateFunction* TemplateInstance::function(std::string_view name) const {
  return find_named(content_->functions, name);
}

TemplateValuePtr TemplateInstance::name_of(const TemplateResource& resource, const LocalNames* locals) {
  const TemplateValuePtr own = resource.name ? evaluate(*resource.name, locals)
                                             : unresolved_value("the name of a resource", resource.symbol);
  TemplateValuePtr above;
  if (resource.parent) {
    const TemplateValuePtr parent = evaluate(*resource.parent, locals);
    above = parent->resource ? name_value(parent->resource->name) : parent;
  } else if (resource.outer) {
    above = name_of(content_->resources[*resource.outer], locals);
    // Old templates have the whole name in a nested resource too.
    const bool is_whole = own->text.starts_with(above->text + "/");
    if (is_whole) return own;
  }
  return above ? joined_text({above, text_value("/"), own}, context_) : own;
}

void TemplateInstance::for_each(const TemplateResource& resource, const LocalNames* locals,
                                const std::function<void(const LocalNames*)>& use) {
  if (!resource.loop) return use(locals);
  const TemplateLoop& loop = *resource.loop;
  const TemplateValuePtr source = evaluate(*loop.source, locals);
  std::vector<TemplateValuePtr> items;
  if (source->is(TemplateKind::array)) {
    for (const TemplateItem& item : source->items) items.push_back(item.value);
  }
  const bool is_known_source = source->is(TemplateKind::array) && !source->is_open;
  if (!is_known_source) items.push_back(unresolved_like(*source, "item"));
  if (items.size() > most_iterations) items.resize(most_iterations);
  for (std::size_t i = 0; i < items.size(); ++i) {
    const bool is_last_of_open = !is_known_source && i + 1 == items.size();
    const LocalNames item{locals, loop.names.empty() ? std::string_view() : loop.names[0], items[i]};
    const LocalNames index{
        &item, loop.names.size() < 2 ? std::string_view() : loop.names[1],
        is_last_of_open ? unresolved_like(*source, "index") : integer_value(static_cast<std::int64_t>(i))};
    use(&index);
  }
}

TemplateInstance::Given TemplateInstance::given_to(const TemplateResource& module, const LocalNames* locals) {
  Given given;
  if (!module.body) return given;
  const TemplateValuePtr body = evaluate(*module.body, locals);
  const TemplateValuePtr parameters = body->find("params");
  if (!parameters) return given;
  for (const TemplateMember& member : parameters->members) {
    given.insert_or_assign(member.name, placed(member.value, member.at));
  }
  return given;
}

std::unique_ptr<TemplateInstance> TemplateInstance::instance_of(const TemplateResource& module,
                                                                const LocalNames* locals) {
  if (level_ >= most_levels || context_.instances_left == 0) return nullptr;
  --context_.instances_left;
  std::shared_ptr<const Template> content = module.nested;
  if (!content && context_.load_module && !module.module_path.empty()) {
    content = context_.load_module(module);
  }
  if (!content) return nullptr;
  return std::make_unique<TemplateInstance>(std::move(content), given_to(module, locals), context_,
                                            level_ + 1);
}

const TemplateResource* TemplateInstance::find_module(const ResourceName& module) {
  for (const TemplateResource& resource : content_->resources) {
    if (!resource.is_module || resource.loop) continue;
    if (!resource.symbol.empty() && resource.symbol == module.name) return &resource;
    if (!resource.name || resource.symbol == module.name) continue;
    if (evaluate(*resource.name)->text == last_part(module.name)) return &resource;
  }
  return nullptr;
}

TemplateValuePtr TemplateInstance::output(const ResourceName& module, std::string_view name) {
  const TemplateResource* const found = find_module(module);
  if (found == nullptr) return nullptr;
  return remembered(
      "output " + found->symbol + " " + module.name + " " + std::string(name), [&]() -> TemplateValuePtr {
        auto& instance = modules_[found];
        if (!instance) instance = instance_of(*found, nullptr);
        const TemplateVariable* const output =
            instance ? find_named(instance->content().outputs, name) : nullptr;
        if (output == nullptr) {
          return unresolved_value(
              "made at deployment: output " + plain_name(name) + " of module " + plain_name(module.name),
              module.name + ".outputs." + std::string(name));
        }
        return instance->evaluate(*output->value);
      });
}

}  // namespace signalr_config::deployments
