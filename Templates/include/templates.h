#ifndef TIENDO_TEMPLATES_H
#define TIENDO_TEMPLATES_H

#include <stddef.h>

/* The delivered outlines of reports, carried inside the program: the bytes of each file, and how many. */
const unsigned char *tiendo_template_monthly(size_t *length);
const unsigned char *tiendo_template_quarterly(size_t *length);
const unsigned char *tiendo_template_six_month(size_t *length);
const unsigned char *tiendo_template_nine_month(size_t *length);
const unsigned char *tiendo_template_annual(size_t *length);
const unsigned char *tiendo_template_term(size_t *length);
const unsigned char *tiendo_template_thematic(size_t *length);
const unsigned char *tiendo_template_resolution(size_t *length);

#endif
