// What an empty C++ program costs to start, the measure for the program's own start.
#include <iostream>

int main() { std::cout << '\n'; }
