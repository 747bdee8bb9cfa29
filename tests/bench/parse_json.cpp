// Reads a file into the tree of a general JSON library: what a program does that wants to know what is in it.
#include <cstdio>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

int main(int argument_count, char** arguments) {
  if (argument_count != 2) return 2;
  std::ifstream file(arguments[1]);
  std::stringstream text;
  text << file.rdbuf();
  std::printf("%zu\n", nlohmann::json::parse(text.str()).size());
}
