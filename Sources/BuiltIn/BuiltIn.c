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
#embed "../../templates/agenda/agenda.html.mustache"
};

static const unsigned char file11[] = {
#embed "../../templates/agenda/agenda.md.mustache"
};

static const unsigned char file12[] = {
#embed "../../templates/compare/compare.html.mustache"
};

static const unsigned char file13[] = {
#embed "../../templates/compare/compare.md.mustache"
};

static const unsigned char file14[] = {
#embed "../../templates/diff/diff.html.mustache"
};

static const unsigned char file15[] = {
#embed "../../templates/diff/diff.md.mustache"
};

static const unsigned char file16[] = {
#embed "../../templates/diff/rounds.html.mustache"
};

static const unsigned char file17[] = {
#embed "../../templates/diff/rounds.md.mustache"
};

static const unsigned char file18[] = {
#embed "../../templates/evaluation/evaluation.yaml"
};

static const unsigned char file19[] = {
#embed "../../templates/form/amounts.js"
};

static const unsigned char file20[] = {
#embed "../../templates/form/beliefs.js"
};

static const unsigned char file21[] = {
#embed "../../templates/form/evaluator.html.mustache"
};

static const unsigned char file22[] = {
#embed "../../templates/form/form-end.js"
};

static const unsigned char file23[] = {
#embed "../../templates/form/form-steps.js"
};

static const unsigned char file24[] = {
#embed "../../templates/form/form-texts.js"
};

static const unsigned char file25[] = {
#embed "../../templates/form/form-values.js"
};

static const unsigned char file26[] = {
#embed "../../templates/form/form.css"
};

static const unsigned char file27[] = {
#embed "../../templates/form/form.html.mustache"
};

static const unsigned char file28[] = {
#embed "../../templates/form/form.js"
};

static const unsigned char file29[] = {
#embed "../../templates/form/form.md.mustache"
};

static const unsigned char file30[] = {
#embed "../../templates/form/proposal-read.js"
};

static const unsigned char file31[] = {
#embed "../../templates/form/proposal.js"
};

static const unsigned char file32[] = {
#embed "../../templates/form/question.html.mustache"
};

static const unsigned char file33[] = {
#embed "../../templates/form/questions.js"
};

static const unsigned char file34[] = {
#embed "../../templates/form/replies.js"
};

static const unsigned char file35[] = {
#embed "../../templates/form/reply.html.mustache"
};

static const unsigned char file36[] = {
#embed "../../templates/form/reply.md.mustache"
};

static const unsigned char file37[] = {
#embed "../../templates/form/scope.html.mustache"
};

static const unsigned char file38[] = {
#embed "../../templates/form/scope.md.mustache"
};

static const unsigned char file39[] = {
#embed "../../templates/form/scores.js"
};

static const unsigned char file40[] = {
#embed "../../templates/form/shell.html.mustache"
};

static const unsigned char file41[] = {
#embed "../../templates/form/text.html.mustache"
};

static const unsigned char file42[] = {
#embed "../../templates/form/text.md.mustache"
};

static const unsigned char file43[] = {
#embed "../../templates/form/vendor.html.mustache"
};

static const unsigned char file44[] = {
#embed "../../templates/form/yaml.js"
};

static const unsigned char file45[] = {
#embed "../../templates/operations/kpi-actuals.csv"
};

static const unsigned char file46[] = {
#embed "../../templates/operations/kpi.yaml"
};

static const unsigned char file47[] = {
#embed "../../templates/portfolio/portfolio.html.mustache"
};

static const unsigned char file48[] = {
#embed "../../templates/portfolio/portfolio.md.mustache"
};

static const unsigned char file49[] = {
#embed "../../templates/report/answer-rows.html.mustache"
};

static const unsigned char file50[] = {
#embed "../../templates/report/appendix.html.mustache"
};

static const unsigned char file51[] = {
#embed "../../templates/report/appendix.md.mustache"
};

static const unsigned char file52[] = {
#embed "../../templates/report/areas.html.mustache"
};

static const unsigned char file53[] = {
#embed "../../templates/report/areas.md.mustache"
};

static const unsigned char file54[] = {
#embed "../../templates/report/band.html.mustache"
};

static const unsigned char file55[] = {
#embed "../../templates/report/band.md.mustache"
};

static const unsigned char file56[] = {
#embed "../../templates/report/date.html.mustache"
};

static const unsigned char file57[] = {
#embed "../../templates/report/disagreement.html.mustache"
};

static const unsigned char file58[] = {
#embed "../../templates/report/disagreement.md.mustache"
};

static const unsigned char file59[] = {
#embed "../../templates/report/divergence.html.mustache"
};

static const unsigned char file60[] = {
#embed "../../templates/report/divergence.md.mustache"
};

static const unsigned char file61[] = {
#embed "../../templates/report/executive.html.mustache"
};

static const unsigned char file62[] = {
#embed "../../templates/report/executive.md.mustache"
};

static const unsigned char file63[] = {
#embed "../../templates/report/finding-row.md.mustache"
};

static const unsigned char file64[] = {
#embed "../../templates/report/finding-rows.html.mustache"
};

static const unsigned char file65[] = {
#embed "../../templates/report/gates.html.mustache"
};

static const unsigned char file66[] = {
#embed "../../templates/report/gates.md.mustache"
};

static const unsigned char file67[] = {
#embed "../../templates/report/heat-map.html.mustache"
};

static const unsigned char file68[] = {
#embed "../../templates/report/heat-map.md.mustache"
};

static const unsigned char file69[] = {
#embed "../../templates/report/id.html.mustache"
};

static const unsigned char file70[] = {
#embed "../../templates/report/kpi.md.mustache"
};

static const unsigned char file71[] = {
#embed "../../templates/report/method.html.mustache"
};

static const unsigned char file72[] = {
#embed "../../templates/report/method.md.mustache"
};

static const unsigned char file73[] = {
#embed "../../templates/report/money.html.mustache"
};

static const unsigned char file74[] = {
#embed "../../templates/report/money.md.mustache"
};

static const unsigned char file75[] = {
#embed "../../templates/report/offer-section.html.mustache"
};

static const unsigned char file76[] = {
#embed "../../templates/report/offer-section.md.mustache"
};

static const unsigned char file77[] = {
#embed "../../templates/report/offer-table.html.mustache"
};

static const unsigned char file78[] = {
#embed "../../templates/report/offer-table.md.mustache"
};

static const unsigned char file79[] = {
#embed "../../templates/report/operations.html.mustache"
};

static const unsigned char file80[] = {
#embed "../../templates/report/operations.md.mustache"
};

static const unsigned char file81[] = {
#embed "../../templates/report/proposals.html.mustache"
};

static const unsigned char file82[] = {
#embed "../../templates/report/proposals.md.mustache"
};

static const unsigned char file83[] = {
#embed "../../templates/report/question.html.mustache"
};

static const unsigned char file84[] = {
#embed "../../templates/report/question.md.mustache"
};

static const unsigned char file85[] = {
#embed "../../templates/report/register.html.mustache"
};

static const unsigned char file86[] = {
#embed "../../templates/report/register.md.mustache"
};

static const unsigned char file87[] = {
#embed "../../templates/report/report.css"
};

static const unsigned char file88[] = {
#embed "../../templates/report/report.html.mustache"
};

static const unsigned char file89[] = {
#embed "../../templates/report/report.js"
};

static const unsigned char file90[] = {
#embed "../../templates/report/report.md.mustache"
};

static const unsigned char file91[] = {
#embed "../../templates/report/risk.md.mustache"
};

static const unsigned char file92[] = {
#embed "../../templates/report/risks.html.mustache"
};

static const unsigned char file93[] = {
#embed "../../templates/report/risks.md.mustache"
};

static const unsigned char file94[] = {
#embed "../../templates/report/roadmap.html.mustache"
};

static const unsigned char file95[] = {
#embed "../../templates/report/roadmap.md.mustache"
};

static const unsigned char file96[] = {
#embed "../../templates/report/rounds.html.mustache"
};

static const unsigned char file97[] = {
#embed "../../templates/report/rounds.md.mustache"
};

static const unsigned char file98[] = {
#embed "../../templates/report/scope.html.mustache"
};

static const unsigned char file99[] = {
#embed "../../templates/report/scope.md.mustache"
};

static const unsigned char file100[] = {
#embed "../../templates/report/short-date.html.mustache"
};

static const unsigned char file101[] = {
#embed "../../templates/report/short.html.mustache"
};

static const unsigned char file102[] = {
#embed "../../templates/report/short.md.mustache"
};

static const unsigned char file103[] = {
#embed "../../templates/report/statement.html.mustache"
};

static const unsigned char file104[] = {
#embed "../../templates/report/statement.md.mustache"
};

static const unsigned char file105[] = {
#embed "../../templates/report/text.html.mustache"
};

static const unsigned char file106[] = {
#embed "../../templates/report/text.md.mustache"
};

static const unsigned char file107[] = {
#embed "../../templates/report/vendor-block.html.mustache"
};

static const unsigned char file108[] = {
#embed "../../templates/report/vendor-block.md.mustache"
};

static const unsigned char file109[] = {
#embed "../../templates/report/vendor.html.mustache"
};

static const unsigned char file110[] = {
#embed "../../templates/report/vendor.md.mustache"
};

static const unsigned char file111[] = {
#embed "../../templates/report/voices.html.mustache"
};

static const unsigned char file112[] = {
#embed "../../templates/report/work-item.html.mustache"
};

static const unsigned char file113[] = {
#embed "../../templates/report/work-item.md.mustache"
};

static const unsigned char file114[] = {
#embed "../../templates/report/work-items.html.mustache"
};

static const unsigned char file115[] = {
#embed "../../templates/report/work-items.md.mustache"
};

static const unsigned char file116[] = {
#embed "../../templates/sample/assessment.yaml"
};

static const unsigned char file117[] = {
#embed "../../templates/sample/evaluation.yaml"
};

static const unsigned char file118[] = {
#embed "../../templates/sample/kpi-actuals.csv"
};

static const unsigned char file119[] = {
#embed "../../templates/sample/kpi.yaml"
};

static const unsigned char file120[] = {
#embed "../../templates/sample/proposals/ostrelle.yaml"
};

static const unsigned char file121[] = {
#embed "../../templates/sample/proposals/quillorne.yaml"
};

static const unsigned char file122[] = {
#embed "../../templates/sample/proposals/tessovar.yaml"
};

static const unsigned char file123[] = {
#embed "../../templates/sample/responses/business-dvorak.yaml"
};

static const unsigned char file124[] = {
#embed "../../templates/sample/responses/finance-vandamme.yaml"
};

static const unsigned char file125[] = {
#embed "../../templates/sample/responses/it-brennan-round-2.yaml"
};

static const unsigned char file126[] = {
#embed "../../templates/sample/responses/it-brennan.yaml"
};

static const unsigned char file127[] = {
#embed "../../templates/sample/responses/operations-moretti.yaml"
};

static const unsigned char file128[] = {
#embed "../../templates/sample/responses/ostrelle-verhagen.yaml"
};

static const unsigned char file129[] = {
#embed "../../templates/sample/responses/pmo-petrauskas.yaml"
};

static const unsigned char file130[] = {
#embed "../../templates/sample/responses/procurement-ferreira.yaml"
};

static const unsigned char file131[] = {
#embed "../../templates/sample/responses/quillorne-okoye.yaml"
};

static const unsigned char file132[] = {
#embed "../../templates/sample/responses/sponsor-lindqvist.yaml"
};

static const unsigned char file133[] = {
#embed "../../templates/sample/responses/tessovar-kranz.yaml"
};

static const unsigned char file134[] = {
#embed "../../templates/sample/responses/vendor-hartmann.yaml"
};

static const unsigned char file135[] = {
#embed "../../templates/sample/scope.yaml"
};

static const unsigned char file136[] = {
#embed "../../templates/scope/scope.yaml"
};

static const unsigned char file137[] = {
#embed "../../templates/starter/assessment.yaml"
};

static const unsigned char file138[] = {
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
    {"templates/agenda/agenda.html.mustache", file10, sizeof file10},
    {"templates/agenda/agenda.md.mustache", file11, sizeof file11},
    {"templates/compare/compare.html.mustache", file12, sizeof file12},
    {"templates/compare/compare.md.mustache", file13, sizeof file13},
    {"templates/diff/diff.html.mustache", file14, sizeof file14},
    {"templates/diff/diff.md.mustache", file15, sizeof file15},
    {"templates/diff/rounds.html.mustache", file16, sizeof file16},
    {"templates/diff/rounds.md.mustache", file17, sizeof file17},
    {"templates/evaluation/evaluation.yaml", file18, sizeof file18},
    {"templates/form/amounts.js", file19, sizeof file19},
    {"templates/form/beliefs.js", file20, sizeof file20},
    {"templates/form/evaluator.html.mustache", file21, sizeof file21},
    {"templates/form/form-end.js", file22, sizeof file22},
    {"templates/form/form-steps.js", file23, sizeof file23},
    {"templates/form/form-texts.js", file24, sizeof file24},
    {"templates/form/form-values.js", file25, sizeof file25},
    {"templates/form/form.css", file26, sizeof file26},
    {"templates/form/form.html.mustache", file27, sizeof file27},
    {"templates/form/form.js", file28, sizeof file28},
    {"templates/form/form.md.mustache", file29, sizeof file29},
    {"templates/form/proposal-read.js", file30, sizeof file30},
    {"templates/form/proposal.js", file31, sizeof file31},
    {"templates/form/question.html.mustache", file32, sizeof file32},
    {"templates/form/questions.js", file33, sizeof file33},
    {"templates/form/replies.js", file34, sizeof file34},
    {"templates/form/reply.html.mustache", file35, sizeof file35},
    {"templates/form/reply.md.mustache", file36, sizeof file36},
    {"templates/form/scope.html.mustache", file37, sizeof file37},
    {"templates/form/scope.md.mustache", file38, sizeof file38},
    {"templates/form/scores.js", file39, sizeof file39},
    {"templates/form/shell.html.mustache", file40, sizeof file40},
    {"templates/form/text.html.mustache", file41, sizeof file41},
    {"templates/form/text.md.mustache", file42, sizeof file42},
    {"templates/form/vendor.html.mustache", file43, sizeof file43},
    {"templates/form/yaml.js", file44, sizeof file44},
    {"templates/operations/kpi-actuals.csv", file45, sizeof file45},
    {"templates/operations/kpi.yaml", file46, sizeof file46},
    {"templates/portfolio/portfolio.html.mustache", file47, sizeof file47},
    {"templates/portfolio/portfolio.md.mustache", file48, sizeof file48},
    {"templates/report/answer-rows.html.mustache", file49, sizeof file49},
    {"templates/report/appendix.html.mustache", file50, sizeof file50},
    {"templates/report/appendix.md.mustache", file51, sizeof file51},
    {"templates/report/areas.html.mustache", file52, sizeof file52},
    {"templates/report/areas.md.mustache", file53, sizeof file53},
    {"templates/report/band.html.mustache", file54, sizeof file54},
    {"templates/report/band.md.mustache", file55, sizeof file55},
    {"templates/report/date.html.mustache", file56, sizeof file56},
    {"templates/report/disagreement.html.mustache", file57, sizeof file57},
    {"templates/report/disagreement.md.mustache", file58, sizeof file58},
    {"templates/report/divergence.html.mustache", file59, sizeof file59},
    {"templates/report/divergence.md.mustache", file60, sizeof file60},
    {"templates/report/executive.html.mustache", file61, sizeof file61},
    {"templates/report/executive.md.mustache", file62, sizeof file62},
    {"templates/report/finding-row.md.mustache", file63, sizeof file63},
    {"templates/report/finding-rows.html.mustache", file64, sizeof file64},
    {"templates/report/gates.html.mustache", file65, sizeof file65},
    {"templates/report/gates.md.mustache", file66, sizeof file66},
    {"templates/report/heat-map.html.mustache", file67, sizeof file67},
    {"templates/report/heat-map.md.mustache", file68, sizeof file68},
    {"templates/report/id.html.mustache", file69, sizeof file69},
    {"templates/report/kpi.md.mustache", file70, sizeof file70},
    {"templates/report/method.html.mustache", file71, sizeof file71},
    {"templates/report/method.md.mustache", file72, sizeof file72},
    {"templates/report/money.html.mustache", file73, sizeof file73},
    {"templates/report/money.md.mustache", file74, sizeof file74},
    {"templates/report/offer-section.html.mustache", file75, sizeof file75},
    {"templates/report/offer-section.md.mustache", file76, sizeof file76},
    {"templates/report/offer-table.html.mustache", file77, sizeof file77},
    {"templates/report/offer-table.md.mustache", file78, sizeof file78},
    {"templates/report/operations.html.mustache", file79, sizeof file79},
    {"templates/report/operations.md.mustache", file80, sizeof file80},
    {"templates/report/proposals.html.mustache", file81, sizeof file81},
    {"templates/report/proposals.md.mustache", file82, sizeof file82},
    {"templates/report/question.html.mustache", file83, sizeof file83},
    {"templates/report/question.md.mustache", file84, sizeof file84},
    {"templates/report/register.html.mustache", file85, sizeof file85},
    {"templates/report/register.md.mustache", file86, sizeof file86},
    {"templates/report/report.css", file87, sizeof file87},
    {"templates/report/report.html.mustache", file88, sizeof file88},
    {"templates/report/report.js", file89, sizeof file89},
    {"templates/report/report.md.mustache", file90, sizeof file90},
    {"templates/report/risk.md.mustache", file91, sizeof file91},
    {"templates/report/risks.html.mustache", file92, sizeof file92},
    {"templates/report/risks.md.mustache", file93, sizeof file93},
    {"templates/report/roadmap.html.mustache", file94, sizeof file94},
    {"templates/report/roadmap.md.mustache", file95, sizeof file95},
    {"templates/report/rounds.html.mustache", file96, sizeof file96},
    {"templates/report/rounds.md.mustache", file97, sizeof file97},
    {"templates/report/scope.html.mustache", file98, sizeof file98},
    {"templates/report/scope.md.mustache", file99, sizeof file99},
    {"templates/report/short-date.html.mustache", file100, sizeof file100},
    {"templates/report/short.html.mustache", file101, sizeof file101},
    {"templates/report/short.md.mustache", file102, sizeof file102},
    {"templates/report/statement.html.mustache", file103, sizeof file103},
    {"templates/report/statement.md.mustache", file104, sizeof file104},
    {"templates/report/text.html.mustache", file105, sizeof file105},
    {"templates/report/text.md.mustache", file106, sizeof file106},
    {"templates/report/vendor-block.html.mustache", file107, sizeof file107},
    {"templates/report/vendor-block.md.mustache", file108, sizeof file108},
    {"templates/report/vendor.html.mustache", file109, sizeof file109},
    {"templates/report/vendor.md.mustache", file110, sizeof file110},
    {"templates/report/voices.html.mustache", file111, sizeof file111},
    {"templates/report/work-item.html.mustache", file112, sizeof file112},
    {"templates/report/work-item.md.mustache", file113, sizeof file113},
    {"templates/report/work-items.html.mustache", file114, sizeof file114},
    {"templates/report/work-items.md.mustache", file115, sizeof file115},
    {"templates/sample/assessment.yaml", file116, sizeof file116},
    {"templates/sample/evaluation.yaml", file117, sizeof file117},
    {"templates/sample/kpi-actuals.csv", file118, sizeof file118},
    {"templates/sample/kpi.yaml", file119, sizeof file119},
    {"templates/sample/proposals/ostrelle.yaml", file120, sizeof file120},
    {"templates/sample/proposals/quillorne.yaml", file121, sizeof file121},
    {"templates/sample/proposals/tessovar.yaml", file122, sizeof file122},
    {"templates/sample/responses/business-dvorak.yaml", file123, sizeof file123},
    {"templates/sample/responses/finance-vandamme.yaml", file124, sizeof file124},
    {"templates/sample/responses/it-brennan-round-2.yaml", file125, sizeof file125},
    {"templates/sample/responses/it-brennan.yaml", file126, sizeof file126},
    {"templates/sample/responses/operations-moretti.yaml", file127, sizeof file127},
    {"templates/sample/responses/ostrelle-verhagen.yaml", file128, sizeof file128},
    {"templates/sample/responses/pmo-petrauskas.yaml", file129, sizeof file129},
    {"templates/sample/responses/procurement-ferreira.yaml", file130, sizeof file130},
    {"templates/sample/responses/quillorne-okoye.yaml", file131, sizeof file131},
    {"templates/sample/responses/sponsor-lindqvist.yaml", file132, sizeof file132},
    {"templates/sample/responses/tessovar-kranz.yaml", file133, sizeof file133},
    {"templates/sample/responses/vendor-hartmann.yaml", file134, sizeof file134},
    {"templates/sample/scope.yaml", file135, sizeof file135},
    {"templates/scope/scope.yaml", file136, sizeof file136},
    {"templates/starter/assessment.yaml", file137, sizeof file137},
    {"templates/starter/responses/example.yaml", file138, sizeof file138},
};

const struct BuiltInFile *builtInFileTable(void) { return files; }

size_t builtInFileCount(void) { return sizeof files / sizeof files[0]; }
