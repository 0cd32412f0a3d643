using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Assessment.Data.Schema;

// Every step of the schema in its order: one line and two scripts each.

[DbContext(typeof(AssessmentDb)), Migration("0001_published_editions")]
internal sealed class PublishedEditions : SqlMigration;

[DbContext(typeof(AssessmentDb)), Migration("0002_people")]
internal sealed class People : SqlMigration;

[DbContext(typeof(AssessmentDb)), Migration("0003_rounds")]
internal sealed class Rounds : SqlMigration;

[DbContext(typeof(AssessmentDb)), Migration("0004_answers")]
internal sealed class Answers : SqlMigration;

[DbContext(typeof(AssessmentDb)), Migration("0005_round_reason")]
internal sealed class RoundReason : SqlMigration;

[DbContext(typeof(AssessmentDb)), Migration("0006_conversations")]
internal sealed class Conversations : SqlMigration;

[DbContext(typeof(AssessmentDb)), Migration("0007_new_address")]
internal sealed class NewAddress : SqlMigration;

[DbContext(typeof(AssessmentDb)), Migration("0008_bounces")]
internal sealed class Bounces : SqlMigration;

[DbContext(typeof(AssessmentDb)), Migration("0009_roles_once")]
internal sealed class RolesOnce : SqlMigration;

[DbContext(typeof(AssessmentDb)), Migration("0010_never_replaced")]
internal sealed class NeverReplaced : SqlMigration;

[DbContext(typeof(AssessmentDb)), Migration("0011_reading")]
internal sealed class Readings : SqlMigration;
