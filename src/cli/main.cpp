#include <malloc.h>

#include "cli/command.h"

int main(int argc, char** argv) {
#ifdef M_TRIM_THRESHOLD
  // What one batch of articles gives back the next one needs: it stays with the program, whose
  // memory would else be taken from the machine, and wiped by it, for each batch anew.
  constexpr int kKept = 256 << 20;
  constexpr int kLargest = 32 << 20;  // the library takes no more
  mallopt(M_TRIM_THRESHOLD, kKept);
  mallopt(M_MMAP_THRESHOLD, kLargest);
#endif
  return claimgraph::run_program(argc, argv);
}
