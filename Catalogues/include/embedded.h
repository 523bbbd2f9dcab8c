#ifndef TIENDO_EMBEDDED_H
#define TIENDO_EMBEDDED_H

#include <stddef.h>

/* The delivered catalogues, carried inside the program: the bytes of each file, and how many. */
const unsigned char *tiendo_catalogue_indicators(size_t *length);
const unsigned char *tiendo_catalogue_areas(size_t *length);
const unsigned char *tiendo_catalogue_successions(size_t *length);
const unsigned char *tiendo_catalogue_verdicts(size_t *length);
const unsigned char *tiendo_catalogue_agencies(size_t *length);
const unsigned char *tiendo_catalogue_regimes(size_t *length);
const unsigned char *tiendo_catalogue_forms(size_t *length);
const unsigned char *tiendo_catalogue_holidays(size_t *length);

#endif
