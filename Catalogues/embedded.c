#include "embedded.h"

/* CATALOGUE_FOLDER is set by the package manifest. The files are taken in as they stand, which costs
   the compiler nothing; a list of bytes in Swift would cost it half a minute. */
#define EMBED(name, file)                                                                     \
  __asm__(".section .rodata\n"                                                                \
          "tiendo_" #name "_start:\n"                                                         \
          ".incbin \"" CATALOGUE_FOLDER "/" file "\"\n"                                       \
          "tiendo_" #name "_end:\n"                                                           \
          ".byte 0\n"                                                                         \
          ".text\n");                                                                         \
  extern const unsigned char tiendo_##name##_start[];                                         \
  extern const unsigned char tiendo_##name##_end[];                                           \
  const unsigned char *tiendo_catalogue_##name(size_t *length) {                              \
    *length = (size_t)(tiendo_##name##_end - tiendo_##name##_start);                          \
    return tiendo_##name##_start;                                                             \
  }

EMBED(indicators, "indicators.csv")
EMBED(areas, "areas.csv")
EMBED(successions, "successions.csv")
EMBED(verdicts, "verdicts.csv")
EMBED(agencies, "agencies.csv")
EMBED(regimes, "regimes.csv")
EMBED(forms, "forms.csv")
EMBED(holidays, "holidays.csv")
