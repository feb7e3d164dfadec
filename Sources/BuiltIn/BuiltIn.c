// Written by generate.sh; a test holds it to the folders.
#include "BuiltIn.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file0[] = {
#embed "../../questionnaires/channel-partner.yaml"
};

static const unsigned char file1[] = {
#embed "../../questionnaires/cloud-migration.yaml"
};

static const unsigned char file2[] = {
#embed "../../questionnaires/cs-cx-alignment.yaml"
};

static const unsigned char file3[] = {
#embed "../../questionnaires/internal-it.yaml"
};

static const unsigned char file4[] = {
#embed "../../questionnaires/outsourced-operations.yaml"
};

static const unsigned char file5[] = {
#embed "../../questionnaires/process-redesign.yaml"
};

static const unsigned char file6[] = {
#embed "../../questionnaires/procurement.yaml"
};

static const unsigned char file7[] = {
#embed "../../questionnaires/professional-services.yaml"
};

static const unsigned char file8[] = {
#embed "../../questionnaires/vision-budget.yaml"
};

static const unsigned char file9[] = {
#embed "../../questionnaires/workflow.yaml"
};

static const unsigned char file10[] = {
#embed "../../templates/sample/assessment.yaml"
};

static const unsigned char file11[] = {
#embed "../../templates/sample/responses/business-dvorak.yaml"
};

static const unsigned char file12[] = {
#embed "../../templates/sample/responses/finance-vandamme.yaml"
};

static const unsigned char file13[] = {
#embed "../../templates/sample/responses/it-brennan-round-2.yaml"
};

static const unsigned char file14[] = {
#embed "../../templates/sample/responses/it-brennan.yaml"
};

static const unsigned char file15[] = {
#embed "../../templates/sample/responses/operations-moretti.yaml"
};

static const unsigned char file16[] = {
#embed "../../templates/sample/responses/pmo-petrauskas.yaml"
};

static const unsigned char file17[] = {
#embed "../../templates/sample/responses/procurement-ferreira.yaml"
};

static const unsigned char file18[] = {
#embed "../../templates/sample/responses/sponsor-lindqvist.yaml"
};

static const unsigned char file19[] = {
#embed "../../templates/sample/responses/vendor-hartmann.yaml"
};

static const unsigned char file20[] = {
#embed "../../templates/starter/assessment.yaml"
};

static const unsigned char file21[] = {
#embed "../../templates/starter/responses/example.yaml"
};

static const struct BuiltInFile files[] = {
    {"questionnaires/channel-partner.yaml", file0, sizeof file0},
    {"questionnaires/cloud-migration.yaml", file1, sizeof file1},
    {"questionnaires/cs-cx-alignment.yaml", file2, sizeof file2},
    {"questionnaires/internal-it.yaml", file3, sizeof file3},
    {"questionnaires/outsourced-operations.yaml", file4, sizeof file4},
    {"questionnaires/process-redesign.yaml", file5, sizeof file5},
    {"questionnaires/procurement.yaml", file6, sizeof file6},
    {"questionnaires/professional-services.yaml", file7, sizeof file7},
    {"questionnaires/vision-budget.yaml", file8, sizeof file8},
    {"questionnaires/workflow.yaml", file9, sizeof file9},
    {"templates/sample/assessment.yaml", file10, sizeof file10},
    {"templates/sample/responses/business-dvorak.yaml", file11, sizeof file11},
    {"templates/sample/responses/finance-vandamme.yaml", file12, sizeof file12},
    {"templates/sample/responses/it-brennan-round-2.yaml", file13, sizeof file13},
    {"templates/sample/responses/it-brennan.yaml", file14, sizeof file14},
    {"templates/sample/responses/operations-moretti.yaml", file15, sizeof file15},
    {"templates/sample/responses/pmo-petrauskas.yaml", file16, sizeof file16},
    {"templates/sample/responses/procurement-ferreira.yaml", file17, sizeof file17},
    {"templates/sample/responses/sponsor-lindqvist.yaml", file18, sizeof file18},
    {"templates/sample/responses/vendor-hartmann.yaml", file19, sizeof file19},
    {"templates/starter/assessment.yaml", file20, sizeof file20},
    {"templates/starter/responses/example.yaml", file21, sizeof file21},
};

const struct BuiltInFile *builtInFileTable(void) { return files; }

size_t builtInFileCount(void) { return sizeof files / sizeof files[0]; }
