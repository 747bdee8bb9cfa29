#pragma once

#include <string>

#include "export/export_form.hpp"

namespace signalr_config::forms {

// One function a form, each in the file that bears its name. They write; whether the text says what was meant
// is judged by `write_form`, which reads it again.
std::string json(const Settings& settings, const FormOptions& options);
std::string json_flat(const Settings& settings, const FormOptions& options);
std::string yaml(const Settings& settings, const FormOptions& options);
std::string ini(const Settings& settings, const FormOptions& options);
std::string xml(const Settings& settings, const FormOptions& options);
std::string web_config(const Settings& settings, const FormOptions& options);
std::string dotenv_compose(const Variables& variables, const FormOptions& options);
std::string dotenv_docker(const Variables& variables, const FormOptions& options);
std::string bash(const Variables& variables, const FormOptions& options);
std::string compose(const Variables& variables, const FormOptions& options);
std::string systemd(const Variables& variables, const FormOptions& options);
std::string systemd_environment_file(const Variables& variables, const FormOptions& options);
std::string kubernetes_secret(const Variables& variables, const FormOptions& options);
std::string appservice(const Variables& variables, const FormOptions& options);
std::string local_settings(const Variables& variables, const FormOptions& options);

}  // namespace signalr_config::forms
