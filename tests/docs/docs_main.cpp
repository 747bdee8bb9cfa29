// Checks the documents, or writes the program's output into them.
//
//     docs_test --root DIR --program FILE [--update | --error-codes | --samples] DOCUMENT...

#include <exception>
#include <iostream>
#include <stdexcept>
#include <string>
#include <vector>

#include "checks.hpp"

namespace {

using Action = bool (*)(const docs::Check&, std::ostream&);

struct Arguments {
  docs::Check check;
  Action action = docs::check_document;
  std::vector<std::string> documents;
};

Arguments parse(int count, char** values) {
  Arguments arguments;
  for (int i = 1; i < count; ++i) {
    const std::string argument = values[i];
    const auto next = [&]() -> std::string {
      if (++i == count) throw std::runtime_error(argument + " needs a value");
      return values[i];
    };
    if (argument == "--root") {
      arguments.check.root = next();
    } else if (argument == "--program") {
      arguments.check.program = next();
    } else if (argument == "--update") {
      arguments.action = docs::update_document;
    } else if (argument == "--error-codes") {
      arguments.action = docs::check_error_codes;
    } else if (argument == "--samples") {
      arguments.action = docs::check_samples;
    } else {
      arguments.documents.push_back(argument);
    }
  }
  return arguments;
}

}  // namespace

int main(int count, char** values) {
  try {
    Arguments arguments = parse(count, values);
    bool good = !arguments.documents.empty();
    for (const std::string& document : arguments.documents) {
      arguments.check.document = document;
      good = arguments.action(arguments.check, std::cout) && good;
    }
    return good ? 0 : 1;
  } catch (const std::exception& error) {
    std::cerr << "docs_test: " << error.what() << '\n';
    return 2;
  }
}
