/* What the C library says about its heap; Swift's own module leaves this header out. */
#include <malloc.h>
