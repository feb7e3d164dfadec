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
#embed "../../templates/report/answer-rows.html.mustache"
};

static const unsigned char file11[] = {
#embed "../../templates/report/appendix.html.mustache"
};

static const unsigned char file12[] = {
#embed "../../templates/report/appendix.md.mustache"
};

static const unsigned char file13[] = {
#embed "../../templates/report/areas.html.mustache"
};

static const unsigned char file14[] = {
#embed "../../templates/report/areas.md.mustache"
};

static const unsigned char file15[] = {
#embed "../../templates/report/band.html.mustache"
};

static const unsigned char file16[] = {
#embed "../../templates/report/band.md.mustache"
};

static const unsigned char file17[] = {
#embed "../../templates/report/date.html.mustache"
};

static const unsigned char file18[] = {
#embed "../../templates/report/disagreement.html.mustache"
};

static const unsigned char file19[] = {
#embed "../../templates/report/disagreement.md.mustache"
};

static const unsigned char file20[] = {
#embed "../../templates/report/divergence.html.mustache"
};

static const unsigned char file21[] = {
#embed "../../templates/report/divergence.md.mustache"
};

static const unsigned char file22[] = {
#embed "../../templates/report/executive.html.mustache"
};

static const unsigned char file23[] = {
#embed "../../templates/report/executive.md.mustache"
};

static const unsigned char file24[] = {
#embed "../../templates/report/finding-row.md.mustache"
};

static const unsigned char file25[] = {
#embed "../../templates/report/finding-rows.html.mustache"
};

static const unsigned char file26[] = {
#embed "../../templates/report/gates.html.mustache"
};

static const unsigned char file27[] = {
#embed "../../templates/report/gates.md.mustache"
};

static const unsigned char file28[] = {
#embed "../../templates/report/heat-map.html.mustache"
};

static const unsigned char file29[] = {
#embed "../../templates/report/heat-map.md.mustache"
};

static const unsigned char file30[] = {
#embed "../../templates/report/id.html.mustache"
};

static const unsigned char file31[] = {
#embed "../../templates/report/method.html.mustache"
};

static const unsigned char file32[] = {
#embed "../../templates/report/method.md.mustache"
};

static const unsigned char file33[] = {
#embed "../../templates/report/question.html.mustache"
};

static const unsigned char file34[] = {
#embed "../../templates/report/question.md.mustache"
};

static const unsigned char file35[] = {
#embed "../../templates/report/report.css"
};

static const unsigned char file36[] = {
#embed "../../templates/report/report.html.mustache"
};

static const unsigned char file37[] = {
#embed "../../templates/report/report.js"
};

static const unsigned char file38[] = {
#embed "../../templates/report/report.md.mustache"
};

static const unsigned char file39[] = {
#embed "../../templates/report/risk.md.mustache"
};

static const unsigned char file40[] = {
#embed "../../templates/report/risks.html.mustache"
};

static const unsigned char file41[] = {
#embed "../../templates/report/risks.md.mustache"
};

static const unsigned char file42[] = {
#embed "../../templates/report/roadmap.html.mustache"
};

static const unsigned char file43[] = {
#embed "../../templates/report/roadmap.md.mustache"
};

static const unsigned char file44[] = {
#embed "../../templates/report/short-date.html.mustache"
};

static const unsigned char file45[] = {
#embed "../../templates/report/statement.html.mustache"
};

static const unsigned char file46[] = {
#embed "../../templates/report/statement.md.mustache"
};

static const unsigned char file47[] = {
#embed "../../templates/report/text.html.mustache"
};

static const unsigned char file48[] = {
#embed "../../templates/report/text.md.mustache"
};

static const unsigned char file49[] = {
#embed "../../templates/report/voices.html.mustache"
};

static const unsigned char file50[] = {
#embed "../../templates/sample/assessment.yaml"
};

static const unsigned char file51[] = {
#embed "../../templates/sample/responses/business-dvorak.yaml"
};

static const unsigned char file52[] = {
#embed "../../templates/sample/responses/finance-vandamme.yaml"
};

static const unsigned char file53[] = {
#embed "../../templates/sample/responses/it-brennan-round-2.yaml"
};

static const unsigned char file54[] = {
#embed "../../templates/sample/responses/it-brennan.yaml"
};

static const unsigned char file55[] = {
#embed "../../templates/sample/responses/operations-moretti.yaml"
};

static const unsigned char file56[] = {
#embed "../../templates/sample/responses/pmo-petrauskas.yaml"
};

static const unsigned char file57[] = {
#embed "../../templates/sample/responses/procurement-ferreira.yaml"
};

static const unsigned char file58[] = {
#embed "../../templates/sample/responses/sponsor-lindqvist.yaml"
};

static const unsigned char file59[] = {
#embed "../../templates/sample/responses/vendor-hartmann.yaml"
};

static const unsigned char file60[] = {
#embed "../../templates/starter/assessment.yaml"
};

static const unsigned char file61[] = {
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
    {"templates/report/answer-rows.html.mustache", file10, sizeof file10},
    {"templates/report/appendix.html.mustache", file11, sizeof file11},
    {"templates/report/appendix.md.mustache", file12, sizeof file12},
    {"templates/report/areas.html.mustache", file13, sizeof file13},
    {"templates/report/areas.md.mustache", file14, sizeof file14},
    {"templates/report/band.html.mustache", file15, sizeof file15},
    {"templates/report/band.md.mustache", file16, sizeof file16},
    {"templates/report/date.html.mustache", file17, sizeof file17},
    {"templates/report/disagreement.html.mustache", file18, sizeof file18},
    {"templates/report/disagreement.md.mustache", file19, sizeof file19},
    {"templates/report/divergence.html.mustache", file20, sizeof file20},
    {"templates/report/divergence.md.mustache", file21, sizeof file21},
    {"templates/report/executive.html.mustache", file22, sizeof file22},
    {"templates/report/executive.md.mustache", file23, sizeof file23},
    {"templates/report/finding-row.md.mustache", file24, sizeof file24},
    {"templates/report/finding-rows.html.mustache", file25, sizeof file25},
    {"templates/report/gates.html.mustache", file26, sizeof file26},
    {"templates/report/gates.md.mustache", file27, sizeof file27},
    {"templates/report/heat-map.html.mustache", file28, sizeof file28},
    {"templates/report/heat-map.md.mustache", file29, sizeof file29},
    {"templates/report/id.html.mustache", file30, sizeof file30},
    {"templates/report/method.html.mustache", file31, sizeof file31},
    {"templates/report/method.md.mustache", file32, sizeof file32},
    {"templates/report/question.html.mustache", file33, sizeof file33},
    {"templates/report/question.md.mustache", file34, sizeof file34},
    {"templates/report/report.css", file35, sizeof file35},
    {"templates/report/report.html.mustache", file36, sizeof file36},
    {"templates/report/report.js", file37, sizeof file37},
    {"templates/report/report.md.mustache", file38, sizeof file38},
    {"templates/report/risk.md.mustache", file39, sizeof file39},
    {"templates/report/risks.html.mustache", file40, sizeof file40},
    {"templates/report/risks.md.mustache", file41, sizeof file41},
    {"templates/report/roadmap.html.mustache", file42, sizeof file42},
    {"templates/report/roadmap.md.mustache", file43, sizeof file43},
    {"templates/report/short-date.html.mustache", file44, sizeof file44},
    {"templates/report/statement.html.mustache", file45, sizeof file45},
    {"templates/report/statement.md.mustache", file46, sizeof file46},
    {"templates/report/text.html.mustache", file47, sizeof file47},
    {"templates/report/text.md.mustache", file48, sizeof file48},
    {"templates/report/voices.html.mustache", file49, sizeof file49},
    {"templates/sample/assessment.yaml", file50, sizeof file50},
    {"templates/sample/responses/business-dvorak.yaml", file51, sizeof file51},
    {"templates/sample/responses/finance-vandamme.yaml", file52, sizeof file52},
    {"templates/sample/responses/it-brennan-round-2.yaml", file53, sizeof file53},
    {"templates/sample/responses/it-brennan.yaml", file54, sizeof file54},
    {"templates/sample/responses/operations-moretti.yaml", file55, sizeof file55},
    {"templates/sample/responses/pmo-petrauskas.yaml", file56, sizeof file56},
    {"templates/sample/responses/procurement-ferreira.yaml", file57, sizeof file57},
    {"templates/sample/responses/sponsor-lindqvist.yaml", file58, sizeof file58},
    {"templates/sample/responses/vendor-hartmann.yaml", file59, sizeof file59},
    {"templates/starter/assessment.yaml", file60, sizeof file60},
    {"templates/starter/responses/example.yaml", file61, sizeof file61},
};

const struct BuiltInFile *builtInFileTable(void) { return files; }

size_t builtInFileCount(void) { return sizeof files / sizeof files[0]; }
