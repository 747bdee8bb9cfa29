#pragma once

#include <filesystem>
#include <fstream>
#include <string>

/// What is measured: files with so many keys, endpoints or applications.
namespace bench {

inline std::string endpoints_text(int count) {
  std::string text = "{\n  \"Azure\": {\n    \"SignalR\": {\n      \"ConnectionString\": {\n";
  for (int i = 0; i < count; ++i) {
    const std::string number = std::to_string(i);
    text += "        \"endpoint" + number + (i % 3 == 0 ? ":secondary" : "") +
            "\": \"Endpoint=https://endpoint" + number +
            ".service.signalr.net;AccessKey=ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789ABCDEFG=;Version=1.0;\"";
    text += i + 1 < count ? ",\n" : "\n";
  }
  return text + "      }\n    }\n  }\n}\n";
}

inline std::string keys_text(int count) {
  constexpr int in_a_section = 1000;
  std::string text = "{";
  for (int i = 0; i < count; ++i) {
    const std::string number = std::to_string(i % in_a_section);
    if (i % in_a_section == 0)
      text +=
          (i == 0 ? "\n  \"Section" : "\n  },\n  \"Section") + std::to_string(i / in_a_section) + "\": {\n";
    text += (i % in_a_section == 0 ? "    \"Key" : ",\n    \"Key") + number + "\": \"value " + number + "\"";
  }
  return text + "\n  }\n}\n";
}

inline void write_file(const std::filesystem::path& path, const std::string& text) {
  std::filesystem::create_directories(path.parent_path());
  std::ofstream(path) << text;
}

/// An application of two endpoints in a folder of its own.
inline void write_application(const std::filesystem::path& directory, int number) {
  const std::string id = std::to_string(number);
  write_file(directory / "appsettings.json", R"({
  "Logging": { "LogLevel": { "Default": "Information", "Microsoft.AspNetCore": "Warning" } },
  "AllowedHosts": "*",
  "Azure": {
    "SignalR": {
      "ConnectionString": {
        "east:primary": "Endpoint=https://contoso-east-)" +
                                                 id +
                                                 R"(.service.signalr.net;AuthType=azure.msi;Version=1.0;",
        "west:secondary": "Endpoint=https://contoso-west-)" +
                                                 id + R"(.service.signalr.net;AuthType=azure.msi;Version=1.0;"
      },
      "ServerStickyMode": "Required"
    }
  }
}
)");
}

inline void write_applications(const std::filesystem::path& directory, int count) {
  for (int i = 0; i < count; ++i) write_application(directory / ("app" + std::to_string(i)), i);
}

/// A repository in which one file of a hundred is settings; the others are code of 4 KiB.
inline void write_repository(const std::filesystem::path& directory, int files) {
  constexpr int in_a_folder = 100;
  std::string code = "namespace Contoso.Chat;\n";
  while (code.size() < 4096)
    code += "// What this line says is of no interest to anybody who lints settings.\n";
  for (int i = 0; i < files; ++i) {
    const std::filesystem::path folder = directory / ("src" + std::to_string(i / in_a_folder));
    if (i % in_a_folder == 0) {
      write_application(folder, i);
    } else {
      write_file(folder / ("File" + std::to_string(i) + ".cs"), code);
    }
  }
}

}  // namespace bench
