#include "BuiltIn.h"
