#include "templates.h"

/* TEMPLATE_FOLDER is set by the package manifest. The files are taken in as they stand. */
#define EMBED(name, file)                                                                     \
  __asm__(".section .rodata\n"                                                                \
          "tiendo_template_" #name "_start:\n"                                                \
          ".incbin \"" TEMPLATE_FOLDER "/reports/" file "\"\n"                                \
          "tiendo_template_" #name "_end:\n"                                                  \
          ".byte 0\n"                                                                         \
          ".text\n");                                                                         \
  extern const unsigned char tiendo_template_##name##_start[];                                \
  extern const unsigned char tiendo_template_##name##_end[];                                  \
  const unsigned char *tiendo_template_##name(size_t *length) {                               \
    *length = (size_t)(tiendo_template_##name##_end - tiendo_template_##name##_start);        \
    return tiendo_template_##name##_start;                                                    \
  }

EMBED(monthly, "monthly.yaml")
EMBED(quarterly, "quarterly.yaml")
EMBED(six_month, "six-month.yaml")
EMBED(nine_month, "nine-month.yaml")
EMBED(annual, "annual.yaml")
EMBED(term, "term.yaml")
EMBED(thematic, "thematic.yaml")
EMBED(resolution, "resolution.yaml")
