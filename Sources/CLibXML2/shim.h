/* The headers would bring those of the system's ICU with them, whose types are other ones than those
   of the ICU inside Foundation; nothing of it is used here. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
