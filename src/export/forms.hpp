#pragma once

#include <string>

#include "export/export_form.hpp"

namespace signalr_config::forms {

// One function a form, each in the file that bears its name. They write; whether the text says what was meant
// is judged by `write_form`, which reads it again.
std::string json(const exports::Settings& settings, const exports::FormOptions& options);
std::string json_flat(const exports::Settings& settings, const exports::FormOptions& options);
std::string yaml(const exports::Settings& settings, const exports::FormOptions& options);
std::string ini(const exports::Settings& settings, const exports::FormOptions& options);
std::string xml(const exports::Settings& settings, const exports::FormOptions& options);
std::string web_config(const exports::Settings& settings, const exports::FormOptions& options);
std::string dotenv_compose(const exports::Variables& variables, const exports::FormOptions& options);
std::string dotenv_docker(const exports::Variables& variables, const exports::FormOptions& options);
std::string bash(const exports::Variables& variables, const exports::FormOptions& options);
std::string compose(const exports::Variables& variables, const exports::FormOptions& options);
std::string systemd(const exports::Variables& variables, const exports::FormOptions& options);
std::string systemd_environment_file(const exports::Variables& variables,
                                     const exports::FormOptions& options);
std::string kubernetes_secret(const exports::Variables& variables, const exports::FormOptions& options);
std::string appservice(const exports::Variables& variables, const exports::FormOptions& options);
std::string local_settings(const exports::Variables& variables, const exports::FormOptions& options);

}  // namespace signalr_config::forms
