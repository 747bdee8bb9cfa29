// Writes the drawing of src/ into docs/architecture.md, or checks it: rooms_drawing [--check]
#include <exception>
#include <fstream>
#include <iostream>
#include <string>

#include "structure/drawing.hpp"
#include "structure/tree.hpp"

int main(int count, char** arguments) try {
  const bool check = count == 2 && std::string(arguments[1]) == "--check";
  const auto path = structure::source_dir() / "docs" / "architecture.md";
  const std::string page = structure::read_file(path);
  const std::string fresh = structure::with_drawing(page, structure::drawing(structure::product_files()));
  if (!check) {
    std::ofstream(path, std::ios::binary) << fresh;
  } else if (page != fresh) {
    std::cout << "docs/architecture.md shows other includes than there are: run scripts/rooms-drawing\n";
    return 1;
  }
  return 0;
} catch (const std::exception& error) {
  std::cout << error.what() << '\n';
  return 1;
}
