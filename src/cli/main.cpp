#include "cli/command.h"

int main(int argc, char** argv) { return claimgraph::run_program(argc, argv); }
