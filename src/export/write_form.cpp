#include "export/write_form.hpp"

#include <iterator>
#include <string_view>
#include <utility>

#include "export/read_back.hpp"

namespace signalr_config::exports {

namespace {

class FormWriter {
 public:
  FormWriter(const ExportForm& form, const FormOptions& options) : form_(form), options_(options) {}

  WrittenForm write(const ExportedSettings& given) {
    written_.problems = given.problems;
    const ExportedSettings settings = without_nulls(given);
    if (form_.is_variables()) {
      std::vector<Diagnostic> problems = to_variables(settings, form_.names).problems;
      std::ranges::move(problems, std::back_inserter(written_.problems));
    }
    if (!written_.ok()) return std::move(written_);
    std::string text = text_of(settings);
    if (comes_back(settings, text)) {
      written_.text = std::move(text);
    } else {
      find_culprits(settings);
    }
    return std::move(written_);
  }

 private:
  // Without the problems, which are known already.
  ExportedSettings without_nulls(const ExportedSettings& given) {
    ExportedSettings settings;
    for (const ExportedSetting& setting : given.settings) {
      if (setting.value || form_.has_nulls) {
        settings.settings.push_back(setting);
      } else {
        written_.warnings.push_back(left_out(setting));
      }
    }
    return settings;
  }

  std::string text_of(const ExportedSettings& settings) const {
    if (!form_.is_variables()) return form_.write_settings(settings.settings, options_);
    return form_.write_variables(to_variables(settings, form_.names).variables, options_);
  }

  bool comes_back(const ExportedSettings& settings, const std::string& text) const {
    return !form_.read_as || read_back(form_, text) == expected_of(settings.settings);
  }

  bool comes_back(ExportedSetting setting) const {
    ExportedSettings alone;
    alone.settings.push_back(std::move(setting));
    return comes_back(alone, text_of(alone));
  }

  void find_culprits(const ExportedSettings& settings) {
    for (const ExportedSetting& setting : settings.settings) {
      if (comes_back(setting)) continue;
      ExportedSetting harmless = setting;
      harmless.value = "x";
      written_.problems.push_back(comes_back(std::move(harmless))
                                      ? bad_value(setting)
                                      : bad(setting, DiagnosticCode::export_name, "its name"));
    }
    // Each by itself can be written, and all together cannot.
    if (written_.ok() && !settings.settings.empty())
      written_.problems.push_back(
          bad(settings.settings.front(), DiagnosticCode::export_name, "its name beside the others"));
  }

  Diagnostic about(const ExportedSetting& setting, DiagnosticCode code) const {
    Diagnostic problem;
    problem.code = code;
    problem.message.key(setting.subject.empty() ? setting.key : setting.subject);
    problem.key = setting.key;
    problem.origin = setting.origin;
    return problem;
  }

  Diagnostic bad_value(const ExportedSetting& setting) const {
    const bool has_break = setting.value && setting.value->find_first_of("\r\n") != std::string::npos;
    return bad(setting, DiagnosticCode::export_value, has_break ? "a line break in its value" : "its value");
  }

  Diagnostic bad(const ExportedSetting& setting, DiagnosticCode code, std::string_view what) const {
    Diagnostic problem = about(setting, code);
    problem.message.text(" cannot be written as " + std::string(form_.name) + ": " + std::string(what) +
                         " would not be read again as it is");
    problem.remedy = "Change it, or use a form that can hold it, such as json.";
    return problem;
  }

  Diagnostic left_out(const ExportedSetting& setting) const {
    Diagnostic warning = about(setting, DiagnosticCode::export_null);
    warning.severity = Severity::warning;
    warning.message.text(" is null, which " + std::string(form_.name) + " cannot say: it is left out");
    warning.remedy = "Nothing, unless it is to hide a value of another source; use json or yaml there.";
    return warning;
  }

  const ExportForm& form_;
  const FormOptions& options_;
  WrittenForm written_;
};

}  // namespace

WrittenForm write_form(const ExportForm& form, const ExportedSettings& settings, const FormOptions& options) {
  return FormWriter(form, options).write(settings);
}

}  // namespace signalr_config::exports
