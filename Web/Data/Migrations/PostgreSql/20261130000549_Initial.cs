using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace PolicyTraining.Web.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterDatabase()
                .Annotation("Npgsql:CollationDefinition:NOCASE", "und-u-ks-level2,und-u-ks-level2,icu,False");

            migrationBuilder.CreateTable(
                name: "AspNetRoles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "text", maxLength: 256, nullable: true, collation: "C"),
                    NormalizedName = table.Column<string>(type: "text", maxLength: 256, nullable: true, collation: "C"),
                    ConcurrencyStamp = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetRoles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "BulkActions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Verb = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Terms = table.Column<string>(type: "text", nullable: false),
                    Query = table.Column<string>(type: "text", maxLength: 2000, nullable: true, collation: "C"),
                    Definition = table.Column<string>(type: "text", maxLength: 2000, nullable: false, collation: "C"),
                    By = table.Column<string>(type: "text", maxLength: 200, nullable: false, collation: "C"),
                    PlannedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ConfirmedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    FinishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    UndoneBy = table.Column<string>(type: "text", maxLength: 200, nullable: true, collation: "C"),
                    UndoneAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    UndoFinishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BulkActions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CalendarChanges",
                columns: table => new
                {
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    IsWorkday = table.Column<bool>(type: "boolean", nullable: false),
                    Name = table.Column<string>(type: "text", maxLength: 2000, nullable: false, collation: "C"),
                    By = table.Column<string>(type: "text", maxLength: 200, nullable: false, collation: "C"),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarChanges", x => x.On);
                });

            migrationBuilder.CreateTable(
                name: "Checkpoints",
                columns: table => new
                {
                    Number = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Chains = table.Column<int>(type: "integer", nullable: false),
                    Entries = table.Column<long>(type: "bigint", nullable: false),
                    RootHash = table.Column<string>(type: "text", maxLength: 64, nullable: false, collation: "C"),
                    PreviousHash = table.Column<string>(type: "text", maxLength: 64, nullable: false, collation: "C"),
                    Hash = table.Column<string>(type: "text", maxLength: 64, nullable: false, collation: "C"),
                    Seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Checkpoints", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "DataProtectionKeys",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    FriendlyName = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Xml = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataProtectionKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DigestClaims",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    RecipientId = table.Column<Guid>(type: "uuid", nullable: false),
                    Period = table.Column<DateOnly>(type: "date", nullable: false),
                    MessageId = table.Column<Guid>(type: "uuid", nullable: true),
                    ClaimedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DigestClaims", x => new { x.Kind, x.RecipientId, x.Period });
                });

            migrationBuilder.CreateTable(
                name: "DueCounts",
                columns: table => new
                {
                    Stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Unit = table.Column<string>(type: "text", maxLength: 200, nullable: false, collation: "en-x-icu"),
                    People = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    EditionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Writer = table.Column<int>(type: "integer", nullable: false),
                    Count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DueCounts", x => new { x.Stage, x.DueOn, x.Unit, x.People, x.EditionId, x.Writer });
                });

            migrationBuilder.CreateTable(
                name: "Editions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BulletinNumber = table.Column<string>(type: "text", maxLength: 20, nullable: false, collation: "C"),
                    BulletinTitle = table.Column<string>(type: "text", maxLength: 200, nullable: false, collation: "C"),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    ContentHash = table.Column<string>(type: "text", maxLength: 64, nullable: false, collation: "C"),
                    Files = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PublishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Editions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Employees",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "text", maxLength: 32, nullable: true, collation: "C"),
                    Name = table.Column<string>(type: "text", maxLength: 200, nullable: false, collation: "en-x-icu"),
                    Email = table.Column<string>(type: "text", maxLength: 254, nullable: false, collation: "NOCASE"),
                    Unit = table.Column<string>(type: "text", maxLength: 200, nullable: false, collation: "en-x-icu"),
                    Position = table.Column<string>(type: "text", maxLength: 200, nullable: false, collation: "C"),
                    HiredOn = table.Column<DateOnly>(type: "date", nullable: false),
                    SupervisorId = table.Column<Guid>(type: "uuid", nullable: true),
                    LeftOn = table.Column<DateOnly>(type: "date", nullable: true),
                    SuspendedOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Employees", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Employees_Employees_SupervisorId",
                        column: x => x.SupervisorId,
                        principalTable: "Employees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Exports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    By = table.Column<string>(type: "text", maxLength: 200, nullable: false, collation: "C"),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Format = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Definition = table.Column<string>(type: "text", maxLength: 2000, nullable: false, collation: "C"),
                    Query = table.Column<string>(type: "text", maxLength: 2000, nullable: false, collation: "C"),
                    Rows = table.Column<int>(type: "integer", nullable: false),
                    Sha256 = table.Column<string>(type: "text", maxLength: 64, nullable: false, collation: "C"),
                    FileName = table.Column<string>(type: "text", maxLength: 200, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Exports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FailedTries",
                columns: table => new
                {
                    Subject = table.Column<string>(type: "text", maxLength: 60, nullable: false, collation: "C"),
                    Count = table.Column<int>(type: "integer", nullable: false),
                    LockedUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LastAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FailedTries", x => x.Subject);
                });

            migrationBuilder.CreateTable(
                name: "FigureChecks",
                columns: table => new
                {
                    Night = table.Column<DateOnly>(type: "date", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Figures = table.Column<int>(type: "integer", nullable: false),
                    Assignments = table.Column<int>(type: "integer", nullable: false),
                    Differences = table.Column<string[]>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FigureChecks", x => x.Night);
                });

            migrationBuilder.CreateTable(
                name: "Heartbeats",
                columns: table => new
                {
                    Work = table.Column<string>(type: "text", maxLength: 80, nullable: false, collation: "C"),
                    Interval = table.Column<TimeSpan>(type: "interval", nullable: false),
                    RanAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    FailedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Fault = table.Column<string>(type: "text", maxLength: 2000, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Heartbeats", x => x.Work);
                });

            migrationBuilder.CreateTable(
                name: "IntegrityChecks",
                columns: table => new
                {
                    Night = table.Column<DateOnly>(type: "date", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Chains = table.Column<int>(type: "integer", nullable: false),
                    Documents = table.Column<int>(type: "integer", nullable: false),
                    Faults = table.Column<string[]>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IntegrityChecks", x => x.Night);
                });

            migrationBuilder.CreateTable(
                name: "Ledger",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AssignmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    Sequence = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "text", maxLength: 40, nullable: false, collation: "C"),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Facts = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    DetailsDigest = table.Column<string>(type: "text", maxLength: 64, nullable: true, collation: "C"),
                    PreviousHash = table.Column<string>(type: "text", maxLength: 64, nullable: false, collation: "C"),
                    Hash = table.Column<string>(type: "text", maxLength: 64, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Ledger", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LetterWordings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Letter = table.Column<string>(type: "text", maxLength: 80, nullable: false, collation: "C"),
                    Wording_Subject = table.Column<string>(type: "text", maxLength: 2000, nullable: true, collation: "C"),
                    Wording_Preheader = table.Column<string>(type: "text", maxLength: 2000, nullable: true, collation: "C"),
                    Wording_Heading = table.Column<string>(type: "text", maxLength: 2000, nullable: true, collation: "C"),
                    Wording_Opening = table.Column<string>(type: "text", maxLength: 2000, nullable: true, collation: "C"),
                    Wording_Closing = table.Column<string>(type: "text", maxLength: 2000, nullable: true, collation: "C"),
                    By = table.Column<string>(type: "text", maxLength: 200, nullable: false, collation: "C"),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LetterWordings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MailPauses",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Reason = table.Column<string>(type: "text", maxLength: 2000, nullable: false, collation: "C"),
                    BeganBy = table.Column<string>(type: "text", maxLength: 200, nullable: false, collation: "C"),
                    BeganAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndedBy = table.Column<string>(type: "text", maxLength: 200, nullable: true, collation: "C"),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Lasts = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailPauses", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PublishedAnswers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BulletinNumber = table.Column<string>(type: "text", maxLength: 20, nullable: false, collation: "C"),
                    Clause = table.Column<string>(type: "text", maxLength: 80, nullable: false, collation: "C"),
                    Question = table.Column<string>(type: "text", maxLength: 2000, nullable: false, collation: "C"),
                    Answer = table.Column<string>(type: "text", maxLength: 2000, nullable: false, collation: "C"),
                    PublishedBy = table.Column<string>(type: "text", maxLength: 200, nullable: false, collation: "C"),
                    PublishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    WithdrawnBy = table.Column<string>(type: "text", maxLength: 200, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PublishedAnswers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RosterImports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FileName = table.Column<string>(type: "text", maxLength: 255, nullable: false, collation: "C"),
                    Detected = table.Column<string>(type: "text", maxLength: 500, nullable: false, collation: "C"),
                    UploadedBy = table.Column<string>(type: "text", maxLength: 200, nullable: false, collation: "C"),
                    UploadedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Headings = table.Column<string>(type: "text", nullable: false),
                    HeadingsKey = table.Column<string>(type: "text", maxLength: 64, nullable: false, collation: "C"),
                    NumberColumns = table.Column<string>(type: "text", nullable: false),
                    RowCount = table.Column<int>(type: "integer", nullable: false),
                    Fields = table.Column<string>(type: "text", nullable: false),
                    Dates = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    IsComplete = table.Column<bool>(type: "boolean", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    PlanFingerprint = table.Column<string>(type: "text", maxLength: 64, nullable: true, collation: "C"),
                    Counts_New = table.Column<int>(type: "integer", nullable: false),
                    Counts_Changed = table.Column<int>(type: "integer", nullable: false),
                    Counts_Leaving = table.Column<int>(type: "integer", nullable: false),
                    Counts_Unchanged = table.Column<int>(type: "integer", nullable: false),
                    Counts_Assigned = table.Column<int>(type: "integer", nullable: false),
                    Refusal = table.Column<string>(type: "text", maxLength: 2000, nullable: true, collation: "C"),
                    AppliedBy = table.Column<string>(type: "text", maxLength: 200, nullable: true, collation: "C"),
                    ClaimedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    AppliedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    UndoneBy = table.Column<string>(type: "text", maxLength: 200, nullable: true, collation: "C"),
                    UndoneAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    PurgedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RosterImports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "StandingCounts",
                columns: table => new
                {
                    Unit = table.Column<string>(type: "text", maxLength: 200, nullable: false, collation: "en-x-icu"),
                    People = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    EditionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    HasDueOn = table.Column<bool>(type: "boolean", nullable: false),
                    Writer = table.Column<int>(type: "integer", nullable: false),
                    Count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StandingCounts", x => new { x.Unit, x.People, x.EditionId, x.Stage, x.HasDueOn, x.Writer });
                });

            migrationBuilder.CreateTable(
                name: "AspNetRoleClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    RoleId = table.Column<Guid>(type: "uuid", nullable: false),
                    ClaimType = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ClaimValue = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetRoleClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AspNetRoleClaims_AspNetRoles_RoleId",
                        column: x => x.RoleId,
                        principalTable: "AspNetRoles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CheckpointHeads",
                columns: table => new
                {
                    AssignmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    Sequence = table.Column<int>(type: "integer", nullable: false),
                    CheckpointNumber = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CheckpointHeads", x => new { x.AssignmentId, x.Sequence });
                    table.ForeignKey(
                        name: "FK_CheckpointHeads_Checkpoints_CheckpointNumber",
                        column: x => x.CheckpointNumber,
                        principalTable: "Checkpoints",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AssignmentRules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "text", maxLength: 200, nullable: false, collation: "C"),
                    BulletinNumber = table.Column<string>(type: "text", maxLength: 20, nullable: false, collation: "C"),
                    EditionId = table.Column<Guid>(type: "uuid", nullable: true),
                    Units = table.Column<string>(type: "text", nullable: false),
                    PositionContains = table.Column<string>(type: "text", maxLength: 200, nullable: true, collation: "C"),
                    HiredFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    IsHandedOver = table.Column<bool>(type: "boolean", nullable: false),
                    IsActive = table.Column<bool>(type: "boolean", nullable: false),
                    CreatedBy = table.Column<string>(type: "text", maxLength: 200, nullable: false, collation: "C"),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AssignmentRules", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AssignmentRules_Editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "Editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUsers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DisplayName = table.Column<string>(type: "text", maxLength: 200, nullable: false, collation: "en-x-icu"),
                    EmployeeId = table.Column<Guid>(type: "uuid", nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    UserName = table.Column<string>(type: "text", maxLength: 256, nullable: true, collation: "C"),
                    NormalizedUserName = table.Column<string>(type: "text", maxLength: 256, nullable: true, collation: "C"),
                    Email = table.Column<string>(type: "text", maxLength: 256, nullable: true, collation: "C"),
                    NormalizedEmail = table.Column<string>(type: "text", maxLength: 256, nullable: true, collation: "C"),
                    EmailConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    PasswordHash = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    SecurityStamp = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ConcurrencyStamp = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    PhoneNumber = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    PhoneNumberConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    LockoutEnd = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUsers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AspNetUsers_Employees_EmployeeId",
                        column: x => x.EmployeeId,
                        principalTable: "Employees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Assignments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EmployeeId = table.Column<Guid>(type: "uuid", nullable: false),
                    EditionId = table.Column<Guid>(type: "uuid", nullable: false),
                    DaysToReturn = table.Column<int>(type: "integer", nullable: false),
                    AssignedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AssignedBy = table.Column<string>(type: "text", maxLength: 200, nullable: false, collation: "C"),
                    Receipt_On = table.Column<DateOnly>(type: "date", nullable: true),
                    Receipt_Way = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Receipt_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Extensions = table.Column<string>(type: "text", nullable: false),
                    Pauses = table.Column<string>(type: "text", nullable: false),
                    NextReminderOn = table.Column<DateOnly>(type: "date", nullable: true),
                    StartedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LessonsDoneAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    PassedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SignedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SignedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DeliveredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ConfirmedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DeclinedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    PaperReturnedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Exit_Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Exit_Reason = table.Column<string>(type: "text", maxLength: 2000, nullable: true, collation: "C"),
                    Exit_By = table.Column<string>(type: "text", maxLength: 200, nullable: true, collation: "C"),
                    Exit_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Assignments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Assignments_Editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "Editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Assignments_Employees_EmployeeId",
                        column: x => x.EmployeeId,
                        principalTable: "Employees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Delegations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SupervisorId = table.Column<Guid>(type: "uuid", nullable: false),
                    DelegateId = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    NamedBy = table.Column<string>(type: "text", maxLength: 200, nullable: false, collation: "C"),
                    NamedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    PlannedTo = table.Column<DateOnly>(type: "date", nullable: true),
                    EndedBy = table.Column<string>(type: "text", maxLength: 200, nullable: true, collation: "C"),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Delegations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Delegations_Employees_DelegateId",
                        column: x => x.DelegateId,
                        principalTable: "Employees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Delegations_Employees_SupervisorId",
                        column: x => x.SupervisorId,
                        principalTable: "Employees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DigestChoices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    EmployeeId = table.Column<Guid>(type: "uuid", nullable: true),
                    IsWanted = table.Column<bool>(type: "boolean", nullable: false),
                    By = table.Column<string>(type: "text", maxLength: 200, nullable: false, collation: "C"),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DigestChoices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DigestChoices_Employees_EmployeeId",
                        column: x => x.EmployeeId,
                        principalTable: "Employees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RosterChanges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EmployeeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Field = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Before = table.Column<string>(type: "text", maxLength: 254, nullable: true, collation: "C"),
                    After = table.Column<string>(type: "text", maxLength: 254, nullable: true, collation: "C"),
                    Reason = table.Column<string>(type: "text", maxLength: 2000, nullable: true, collation: "C"),
                    By = table.Column<string>(type: "text", maxLength: 200, nullable: false, collation: "C"),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RosterChanges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RosterChanges_Employees_EmployeeId",
                        column: x => x.EmployeeId,
                        principalTable: "Employees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LedgerDetails",
                columns: table => new
                {
                    EntryId = table.Column<Guid>(type: "uuid", nullable: false),
                    Salt = table.Column<string>(type: "text", maxLength: 64, nullable: false, collation: "C"),
                    Content = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LedgerDetails", x => x.EntryId);
                    table.ForeignKey(
                        name: "FK_LedgerDetails_Ledger_EntryId",
                        column: x => x.EntryId,
                        principalTable: "Ledger",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ImportContents",
                columns: table => new
                {
                    ImportId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Packed = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportContents", x => new { x.ImportId, x.Kind });
                    table.ForeignKey(
                        name: "FK_ImportContents_RosterImports_ImportId",
                        column: x => x.ImportId,
                        principalTable: "RosterImports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AccountChanges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Browser = table.Column<string>(type: "text", maxLength: 60, nullable: false, collation: "C"),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccountChanges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AccountChanges_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    ClaimType = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ClaimValue = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AspNetUserClaims_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserLogins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ProviderKey = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ProviderDisplayName = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserLogins", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_AspNetUserLogins_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserPasskeys",
                columns: table => new
                {
                    CredentialId = table.Column<byte[]>(type: "bytea", maxLength: 1024, nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    Data = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserPasskeys", x => x.CredentialId);
                    table.ForeignKey(
                        name: "FK_AspNetUserPasskeys_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserRoles",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    RoleId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserRoles", x => new { x.UserId, x.RoleId });
                    table.ForeignKey(
                        name: "FK_AspNetUserRoles_AspNetRoles_RoleId",
                        column: x => x.RoleId,
                        principalTable: "AspNetRoles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AspNetUserRoles_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserTokens",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    LoginProvider = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Value = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserTokens", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_AspNetUserTokens_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AuthenticatorApps",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    ProtectedKey = table.Column<string>(type: "text", maxLength: 500, nullable: false, collation: "C"),
                    UsedStep = table.Column<long>(type: "bigint", nullable: false),
                    SetUpAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuthenticatorApps", x => x.AccountId);
                    table.ForeignKey(
                        name: "FK_AuthenticatorApps_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "KnownBrowsers",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    TokenHash = table.Column<string>(type: "text", maxLength: 64, nullable: false, collation: "C"),
                    LastSeenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KnownBrowsers", x => new { x.AccountId, x.TokenHash });
                    table.ForeignKey(
                        name: "FK_KnownBrowsers_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PasskeyUses",
                columns: table => new
                {
                    ChallengeHash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    CredentialId = table.Column<byte[]>(type: "bytea", maxLength: 1024, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PasskeyUses", x => x.ChallengeHash);
                    table.ForeignKey(
                        name: "FK_PasskeyUses_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RecoveryCodes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Salt = table.Column<byte[]>(type: "bytea", nullable: false),
                    Hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    UsedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecoveryCodes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RecoveryCodes_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SavedViews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Owner = table.Column<string>(type: "text", maxLength: 200, nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", maxLength: 80, nullable: false, collation: "NOCASE"),
                    IsShared = table.Column<bool>(type: "boolean", nullable: false),
                    Query = table.Column<string>(type: "text", maxLength: 2000, nullable: false, collation: "C"),
                    SavedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedViews", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SavedViews_AspNetUsers_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Sessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Way = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Browser = table.Column<string>(type: "text", maxLength: 60, nullable: false, collation: "C"),
                    SignedInAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    LastSeenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ConfirmedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ConfirmedBy = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sessions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Sessions_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SignIns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Way = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignIns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SignIns_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Summaries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Query = table.Column<string>(type: "text", maxLength: 2000, nullable: false, collation: "C"),
                    Frequency = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Weekdays = table.Column<string>(type: "text", nullable: false),
                    Attachment = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    AskedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    StoppedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    StoppedBy = table.Column<string>(type: "text", maxLength: 200, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Summaries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Summaries_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AnswerDrafts",
                columns: table => new
                {
                    AssignmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    ItemId = table.Column<string>(type: "text", maxLength: 80, nullable: false, collation: "C"),
                    Response = table.Column<string>(type: "text", maxLength: 400, nullable: false, collation: "C"),
                    Key = table.Column<Guid>(type: "uuid", nullable: false),
                    Sequence = table.Column<int>(type: "integer", nullable: false),
                    SavedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AnswerDrafts", x => new { x.AssignmentId, x.ItemId });
                    table.ForeignKey(
                        name: "FK_AnswerDrafts_Assignments_AssignmentId",
                        column: x => x.AssignmentId,
                        principalTable: "Assignments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Attempts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AssignmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Seed = table.Column<long>(type: "bigint", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CompletedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    CarriedCorrect = table.Column<int>(type: "integer", nullable: false),
                    CorrectToPass = table.Column<int>(type: "integer", nullable: false),
                    Passed = table.Column<bool>(type: "boolean", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Attempts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Attempts_Assignments_AssignmentId",
                        column: x => x.AssignmentId,
                        principalTable: "Assignments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BlockCompletions",
                columns: table => new
                {
                    AssignmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    LessonId = table.Column<string>(type: "text", maxLength: 80, nullable: false, collation: "C"),
                    BlockId = table.Column<string>(type: "text", maxLength: 80, nullable: false, collation: "C"),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BlockCompletions", x => new { x.AssignmentId, x.LessonId, x.BlockId });
                    table.ForeignKey(
                        name: "FK_BlockCompletions_Assignments_AssignmentId",
                        column: x => x.AssignmentId,
                        principalTable: "Assignments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BulkItems",
                columns: table => new
                {
                    ActionId = table.Column<Guid>(type: "uuid", nullable: false),
                    AssignmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Words = table.Column<string>(type: "text", maxLength: 2000, nullable: true, collation: "C"),
                    SeenDueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    SeenStanding = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SeenSupervisorId = table.Column<Guid>(type: "uuid", nullable: true),
                    DueAfter = table.Column<DateOnly>(type: "date", nullable: true),
                    MadeId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BulkItems", x => new { x.ActionId, x.AssignmentId });
                    table.ForeignKey(
                        name: "FK_BulkItems_Assignments_AssignmentId",
                        column: x => x.AssignmentId,
                        principalTable: "Assignments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BulkItems_BulkActions_ActionId",
                        column: x => x.ActionId,
                        principalTable: "BulkActions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Certifications",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AssignmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    RecordNumber = table.Column<string>(type: "text", maxLength: 20, nullable: false, collation: "C"),
                    SignedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EvidenceHash = table.Column<string>(type: "text", maxLength: 64, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Certifications", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Certifications_Assignments_AssignmentId",
                        column: x => x.AssignmentId,
                        principalTable: "Assignments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Conversations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AssignmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    HeldOn = table.Column<DateOnly>(type: "date", nullable: false),
                    With = table.Column<string>(type: "text", maxLength: 2000, nullable: false, collation: "C"),
                    Notes = table.Column<string>(type: "text", maxLength: 2000, nullable: false, collation: "C"),
                    By = table.Column<string>(type: "text", maxLength: 200, nullable: false, collation: "C"),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Conversations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Conversations_Assignments_AssignmentId",
                        column: x => x.AssignmentId,
                        principalTable: "Assignments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Declines",
                columns: table => new
                {
                    AssignmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    Reason = table.Column<string>(type: "text", maxLength: 2000, nullable: false, collation: "C"),
                    By = table.Column<string>(type: "text", maxLength: 200, nullable: false, collation: "C"),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Declines", x => x.AssignmentId);
                    table.ForeignKey(
                        name: "FK_Declines_Assignments_AssignmentId",
                        column: x => x.AssignmentId,
                        principalTable: "Assignments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Dispositions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AssignmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    RecordNumber = table.Column<string>(type: "text", maxLength: 20, nullable: false, collation: "C"),
                    Class = table.Column<string>(type: "text", maxLength: 400, nullable: false, collation: "C"),
                    Explanation = table.Column<string>(type: "text", maxLength: 1000, nullable: false, collation: "C"),
                    DestroyAfter = table.Column<DateOnly>(type: "date", nullable: false),
                    Reason = table.Column<string>(type: "text", maxLength: 2000, nullable: false, collation: "C"),
                    ApprovedBy = table.Column<string>(type: "text", maxLength: 200, nullable: false, collation: "C"),
                    ApprovedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Dispositions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Dispositions_Assignments_AssignmentId",
                        column: x => x.AssignmentId,
                        principalTable: "Assignments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ExtensionRequests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AssignmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    AskedFor = table.Column<DateOnly>(type: "date", nullable: false),
                    Reason = table.Column<string>(type: "text", maxLength: 2000, nullable: false, collation: "C"),
                    AskedBy = table.Column<string>(type: "text", maxLength: 200, nullable: false, collation: "C"),
                    AskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Comment = table.Column<string>(type: "text", maxLength: 2000, nullable: true, collation: "C"),
                    CommentedBy = table.Column<string>(type: "text", maxLength: 200, nullable: true, collation: "C"),
                    CommentedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    GrantedTo = table.Column<DateOnly>(type: "date", nullable: true),
                    Answer = table.Column<string>(type: "text", maxLength: 2000, nullable: true, collation: "C"),
                    DecidedBy = table.Column<string>(type: "text", maxLength: 200, nullable: true, collation: "C"),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExtensionRequests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ExtensionRequests_Assignments_AssignmentId",
                        column: x => x.AssignmentId,
                        principalTable: "Assignments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Inquiries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AssignmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    Clause = table.Column<string>(type: "text", maxLength: 80, nullable: true, collation: "C"),
                    To = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Question = table.Column<string>(type: "text", maxLength: 2000, nullable: false, collation: "C"),
                    AskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Answer = table.Column<string>(type: "text", maxLength: 2000, nullable: true, collation: "C"),
                    AnsweredBy = table.Column<string>(type: "text", maxLength: 200, nullable: true, collation: "C"),
                    AnsweredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Inquiries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Inquiries_Assignments_AssignmentId",
                        column: x => x.AssignmentId,
                        principalTable: "Assignments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LadderClaims",
                columns: table => new
                {
                    AssignmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Days = table.Column<int>(type: "integer", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ClaimedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    MessageId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LadderClaims", x => new { x.AssignmentId, x.Kind, x.Days, x.DueOn });
                    table.ForeignKey(
                        name: "FK_LadderClaims_Assignments_AssignmentId",
                        column: x => x.AssignmentId,
                        principalTable: "Assignments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LegalHolds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EmployeeId = table.Column<Guid>(type: "uuid", nullable: false),
                    AssignmentId = table.Column<Guid>(type: "uuid", nullable: true),
                    Reason = table.Column<string>(type: "text", maxLength: 2000, nullable: false, collation: "C"),
                    PlacedBy = table.Column<string>(type: "text", maxLength: 200, nullable: false, collation: "C"),
                    PlacedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Release_Reason = table.Column<string>(type: "text", maxLength: 2000, nullable: true, collation: "C"),
                    Release_By = table.Column<string>(type: "text", maxLength: 200, nullable: true, collation: "C"),
                    Release_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LegalHolds", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LegalHolds_Assignments_AssignmentId",
                        column: x => x.AssignmentId,
                        principalTable: "Assignments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LegalHolds_Employees_EmployeeId",
                        column: x => x.EmployeeId,
                        principalTable: "Employees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ManualReminders",
                columns: table => new
                {
                    AssignmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    By = table.Column<string>(type: "text", maxLength: 200, nullable: false, collation: "C"),
                    MessageId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ManualReminders", x => new { x.AssignmentId, x.On });
                    table.ForeignKey(
                        name: "FK_ManualReminders_Assignments_AssignmentId",
                        column: x => x.AssignmentId,
                        principalTable: "Assignments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PaperForms",
                columns: table => new
                {
                    RecordNumber = table.Column<string>(type: "text", maxLength: 20, nullable: false, collation: "C"),
                    AssignmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    PrintedBy = table.Column<string>(type: "text", maxLength: 200, nullable: false, collation: "C"),
                    PrintedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PaperForms", x => x.RecordNumber);
                    table.ForeignKey(
                        name: "FK_PaperForms_Assignments_AssignmentId",
                        column: x => x.AssignmentId,
                        principalTable: "Assignments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PaperReturns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AssignmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    RecordNumber = table.Column<string>(type: "text", maxLength: 20, nullable: false, collation: "C"),
                    ReceivedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    PostmarkedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Reason = table.Column<string>(type: "text", maxLength: 2000, nullable: false, collation: "C"),
                    RecordedBy = table.Column<string>(type: "text", maxLength: 200, nullable: false, collation: "C"),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Voiding_Reason = table.Column<string>(type: "text", maxLength: 2000, nullable: true, collation: "C"),
                    Voiding_By = table.Column<string>(type: "text", maxLength: 200, nullable: true, collation: "C"),
                    Voiding_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PaperReturns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PaperReturns_Assignments_AssignmentId",
                        column: x => x.AssignmentId,
                        principalTable: "Assignments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PracticeAnswers",
                columns: table => new
                {
                    AssignmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    ItemId = table.Column<string>(type: "text", maxLength: 80, nullable: false, collation: "C"),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    Response = table.Column<string>(type: "text", maxLength: 400, nullable: false, collation: "C"),
                    Key = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PracticeAnswers", x => new { x.AssignmentId, x.ItemId, x.Ordinal });
                    table.ForeignKey(
                        name: "FK_PracticeAnswers_Assignments_AssignmentId",
                        column: x => x.AssignmentId,
                        principalTable: "Assignments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RosterProposals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    EmployeeId = table.Column<Guid>(type: "uuid", nullable: false),
                    AssignmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    Note = table.Column<string>(type: "text", maxLength: 2000, nullable: true, collation: "C"),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SettledBy = table.Column<string>(type: "text", maxLength: 200, nullable: true, collation: "C"),
                    SettledAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DismissedBecause = table.Column<string>(type: "text", maxLength: 2000, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RosterProposals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RosterProposals_Assignments_AssignmentId",
                        column: x => x.AssignmentId,
                        principalTable: "Assignments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RosterProposals_Employees_ById",
                        column: x => x.ById,
                        principalTable: "Employees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RosterProposals_Employees_EmployeeId",
                        column: x => x.EmployeeId,
                        principalTable: "Employees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ScenarioSteps",
                columns: table => new
                {
                    AssignmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    ScenarioId = table.Column<string>(type: "text", maxLength: 80, nullable: false, collation: "C"),
                    Run = table.Column<int>(type: "integer", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    NodeId = table.Column<string>(type: "text", maxLength: 80, nullable: false, collation: "C"),
                    ChoiceId = table.Column<string>(type: "text", maxLength: 80, nullable: false, collation: "C"),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScenarioSteps", x => new { x.AssignmentId, x.ScenarioId, x.Run, x.Ordinal });
                    table.ForeignKey(
                        name: "FK_ScenarioSteps_Assignments_AssignmentId",
                        column: x => x.AssignmentId,
                        principalTable: "Assignments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SigningDrafts",
                columns: table => new
                {
                    AssignmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    ViewedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ConsentedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    NameTypedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    TypedName = table.Column<string>(type: "text", maxLength: 200, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SigningDrafts", x => x.AssignmentId);
                    table.ForeignKey(
                        name: "FK_SigningDrafts_Assignments_AssignmentId",
                        column: x => x.AssignmentId,
                        principalTable: "Assignments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AttemptQuestion",
                columns: table => new
                {
                    AttemptId = table.Column<Guid>(type: "uuid", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    ItemId = table.Column<string>(type: "text", maxLength: 80, nullable: false, collation: "C"),
                    ItemRevision = table.Column<int>(type: "integer", nullable: false),
                    PartOrder = table.Column<string[]>(type: "text[]", nullable: false),
                    Response = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    IsCorrect = table.Column<bool>(type: "boolean", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AttemptQuestion", x => new { x.AttemptId, x.Position });
                    table.ForeignKey(
                        name: "FK_AttemptQuestion_Attempts_AttemptId",
                        column: x => x.AttemptId,
                        principalTable: "Attempts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Confirmation",
                columns: table => new
                {
                    CertificationId = table.Column<Guid>(type: "uuid", nullable: false),
                    By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Confirmation", x => x.CertificationId);
                    table.ForeignKey(
                        name: "FK_Confirmation_Certifications_CertificationId",
                        column: x => x.CertificationId,
                        principalTable: "Certifications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Delivery",
                columns: table => new
                {
                    CertificationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Recipient = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    MessageId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ServerReply = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Delivery", x => x.CertificationId);
                    table.ForeignKey(
                        name: "FK_Delivery_Certifications_CertificationId",
                        column: x => x.CertificationId,
                        principalTable: "Certifications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Outbox",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    AssignmentId = table.Column<Guid>(type: "uuid", nullable: true),
                    CertificationId = table.Column<Guid>(type: "uuid", nullable: true),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: true),
                    InquiryId = table.Column<Guid>(type: "uuid", nullable: true),
                    AccountChangeId = table.Column<Guid>(type: "uuid", nullable: true),
                    EmployeeId = table.Column<Guid>(type: "uuid", nullable: true),
                    ExtensionRequestId = table.Column<Guid>(type: "uuid", nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    QueuedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    NextAttemptAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ClaimedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    SentAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Recipient = table.Column<string>(type: "text", maxLength: 600, nullable: true, collation: "C"),
                    Reached = table.Column<string>(type: "text", maxLength: 600, nullable: true, collation: "C"),
                    Subject = table.Column<string>(type: "text", maxLength: 400, nullable: true, collation: "C"),
                    Outcome = table.Column<string>(type: "text", maxLength: 2000, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outbox", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Outbox_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Outbox_Assignments_AssignmentId",
                        column: x => x.AssignmentId,
                        principalTable: "Assignments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Outbox_Certifications_CertificationId",
                        column: x => x.CertificationId,
                        principalTable: "Certifications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RecordedEvidence",
                columns: table => new
                {
                    CertificationId = table.Column<Guid>(type: "uuid", nullable: false),
                    SignedName = table.Column<string>(type: "text", maxLength: 200, nullable: false, collation: "C"),
                    Text = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecordedEvidence", x => x.CertificationId);
                    table.ForeignKey(
                        name: "FK_RecordedEvidence_Certifications_CertificationId",
                        column: x => x.CertificationId,
                        principalTable: "Certifications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SealedDocuments",
                columns: table => new
                {
                    CertificationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Pdf = table.Column<byte[]>(type: "bytea", nullable: false),
                    Sha256 = table.Column<string>(type: "text", maxLength: 64, nullable: false, collation: "C"),
                    SealedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    StampedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SealedDocuments", x => x.CertificationId);
                    table.ForeignKey(
                        name: "FK_SealedDocuments_Certifications_CertificationId",
                        column: x => x.CertificationId,
                        principalTable: "Certifications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Supersessions",
                columns: table => new
                {
                    CertificationId = table.Column<Guid>(type: "uuid", nullable: false),
                    SuccessorId = table.Column<Guid>(type: "uuid", nullable: false),
                    RosterName = table.Column<string>(type: "text", maxLength: 200, nullable: false, collation: "C"),
                    Unit = table.Column<string>(type: "text", maxLength: 200, nullable: false, collation: "C"),
                    Position = table.Column<string>(type: "text", maxLength: 200, nullable: false, collation: "C"),
                    Reason = table.Column<string>(type: "text", maxLength: 2000, nullable: false, collation: "C"),
                    By = table.Column<string>(type: "text", maxLength: 200, nullable: false, collation: "C"),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Supersessions", x => x.CertificationId);
                    table.ForeignKey(
                        name: "FK_Supersessions_Certifications_CertificationId",
                        column: x => x.CertificationId,
                        principalTable: "Certifications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Supersessions_Certifications_SuccessorId",
                        column: x => x.SuccessorId,
                        principalTable: "Certifications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TimestampWait",
                columns: table => new
                {
                    CertificationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Why = table.Column<string>(type: "text", maxLength: 500, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TimestampWait", x => x.CertificationId);
                    table.ForeignKey(
                        name: "FK_TimestampWait_Certifications_CertificationId",
                        column: x => x.CertificationId,
                        principalTable: "Certifications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Withdrawal",
                columns: table => new
                {
                    CertificationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Reason = table.Column<string>(type: "text", maxLength: 2000, nullable: false, collation: "C"),
                    By = table.Column<string>(type: "text", maxLength: 200, nullable: false, collation: "C"),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Withdrawal", x => x.CertificationId);
                    table.ForeignKey(
                        name: "FK_Withdrawal_Certifications_CertificationId",
                        column: x => x.CertificationId,
                        principalTable: "Certifications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DestroyedContents",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Sha256 = table.Column<string>(type: "text", maxLength: 64, nullable: false, collation: "C"),
                    DispositionId = table.Column<Guid>(type: "uuid", nullable: false),
                    RecordNumber = table.Column<string>(type: "text", maxLength: 20, nullable: false, collation: "C"),
                    MadeAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DestroyedContents", x => new { x.DispositionId, x.Kind, x.Sha256 });
                    table.ForeignKey(
                        name: "FK_DestroyedContents_Dispositions_DispositionId",
                        column: x => x.DispositionId,
                        principalTable: "Dispositions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PaperScans",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FileName = table.Column<string>(type: "text", maxLength: 255, nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Length = table.Column<int>(type: "integer", nullable: false),
                    Sha256 = table.Column<string>(type: "text", maxLength: 64, nullable: false, collation: "C"),
                    UploadedBy = table.Column<string>(type: "text", maxLength: 200, nullable: false, collation: "C"),
                    UploadedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RecordNumber = table.Column<string>(type: "text", maxLength: 20, nullable: true, collation: "C"),
                    AssignmentId = table.Column<Guid>(type: "uuid", nullable: true),
                    Finding = table.Column<string>(type: "text", maxLength: 400, nullable: false, collation: "C"),
                    PaperReturnId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PaperScans", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PaperScans_Assignments_AssignmentId",
                        column: x => x.AssignmentId,
                        principalTable: "Assignments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PaperScans_PaperReturns_PaperReturnId",
                        column: x => x.PaperReturnId,
                        principalTable: "PaperReturns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LedgerDigests",
                columns: table => new
                {
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    After = table.Column<int>(type: "integer", nullable: false),
                    UpTo = table.Column<int>(type: "integer", nullable: false),
                    MessageId = table.Column<Guid>(type: "uuid", nullable: true),
                    ClaimedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LedgerDigests", x => x.Day);
                    table.ForeignKey(
                        name: "FK_LedgerDigests_Outbox_MessageId",
                        column: x => x.MessageId,
                        principalTable: "Outbox",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MailProblems",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MessageId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Address = table.Column<string>(type: "text", maxLength: 600, nullable: false, collation: "C"),
                    Words = table.Column<string>(type: "text", maxLength: 2000, nullable: false, collation: "C"),
                    Since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SentAgainAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SentAgainBy = table.Column<string>(type: "text", maxLength: 200, nullable: true, collation: "C"),
                    DismissedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DismissedBy = table.Column<string>(type: "text", maxLength: 200, nullable: true, collation: "C"),
                    DismissedBecause = table.Column<string>(type: "text", maxLength: 2000, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailProblems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MailProblems_Outbox_MessageId",
                        column: x => x.MessageId,
                        principalTable: "Outbox",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SentLetters",
                columns: table => new
                {
                    MessageId = table.Column<Guid>(type: "uuid", nullable: false),
                    InternetMessageId = table.Column<string>(type: "text", maxLength: 400, nullable: false, collation: "C"),
                    Text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Html = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Attachments = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SentLetters", x => x.MessageId);
                    table.ForeignKey(
                        name: "FK_SentLetters_Outbox_MessageId",
                        column: x => x.MessageId,
                        principalTable: "Outbox",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ScanContent",
                columns: table => new
                {
                    ScanId = table.Column<Guid>(type: "uuid", nullable: false),
                    Bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScanContent", x => x.ScanId);
                    table.ForeignKey(
                        name: "FK_ScanContent_PaperScans_ScanId",
                        column: x => x.ScanId,
                        principalTable: "PaperScans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AccountChanges_AccountId",
                table: "AccountChanges",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_AccountChanges_At",
                table: "AccountChanges",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetRoleClaims_RoleId",
                table: "AspNetRoleClaims",
                column: "RoleId");

            migrationBuilder.CreateIndex(
                name: "RoleNameIndex",
                table: "AspNetRoles",
                column: "NormalizedName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserClaims_UserId",
                table: "AspNetUserClaims",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserLogins_UserId",
                table: "AspNetUserLogins",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserPasskeys_UserId",
                table: "AspNetUserPasskeys",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserRoles_RoleId",
                table: "AspNetUserRoles",
                column: "RoleId");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "AspNetUsers",
                column: "NormalizedEmail");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUsers_EmployeeId",
                table: "AspNetUsers",
                column: "EmployeeId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "AspNetUsers",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AssignmentRules_EditionId",
                table: "AssignmentRules",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_Closed",
                table: "Assignments",
                column: "DueOn",
                filter: "\"Exit_Kind\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_DeclinedAt",
                table: "Assignments",
                column: "DeclinedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_DueOn",
                table: "Assignments",
                column: "DueOn");

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_EditionId",
                table: "Assignments",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_EmployeeId_EditionId",
                table: "Assignments",
                columns: new[] { "EmployeeId", "EditionId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_NextReminderOn",
                table: "Assignments",
                column: "NextReminderOn");

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_OnPaper",
                table: "Assignments",
                column: "DueOn",
                filter: "\"PaperReturnedOn\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_OnTheWay",
                table: "Assignments",
                column: "DueOn",
                filter: "\"SignedOn\" IS NOT NULL AND \"DeliveredAt\" IS NULL AND \"ConfirmedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_Outstanding",
                table: "Assignments",
                column: "DueOn",
                filter: "\"SignedOn\" IS NULL AND \"PaperReturnedOn\" IS NULL AND \"Exit_Kind\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_Outstanding_Received",
                table: "Assignments",
                column: "Receipt_On",
                filter: "\"SignedOn\" IS NULL AND \"PaperReturnedOn\" IS NULL AND \"Exit_Kind\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_Receipt_On",
                table: "Assignments",
                column: "Receipt_On");

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_Unconfirmed",
                table: "Assignments",
                column: "DueOn",
                filter: "\"DeliveredAt\" IS NOT NULL AND \"ConfirmedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_Undelivered",
                table: "Assignments",
                column: "DueOn",
                filter: "\"DeliveredAt\" IS NULL AND \"ConfirmedAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Attempts_AssignmentId_Number",
                table: "Attempts",
                columns: new[] { "AssignmentId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BulkActions_FinishedAt",
                table: "BulkActions",
                column: "FinishedAt");

            migrationBuilder.CreateIndex(
                name: "IX_BulkActions_PlannedAt",
                table: "BulkActions",
                column: "PlannedAt");

            migrationBuilder.CreateIndex(
                name: "IX_BulkItems_ActionId_State",
                table: "BulkItems",
                columns: new[] { "ActionId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_BulkItems_AssignmentId",
                table: "BulkItems",
                column: "AssignmentId");

            migrationBuilder.CreateIndex(
                name: "IX_Certifications_AssignmentId_Ordinal",
                table: "Certifications",
                columns: new[] { "AssignmentId", "Ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Certifications_RecordNumber",
                table: "Certifications",
                column: "RecordNumber",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CheckpointHeads_CheckpointNumber",
                table: "CheckpointHeads",
                column: "CheckpointNumber");

            migrationBuilder.CreateIndex(
                name: "IX_Conversations_AssignmentId",
                table: "Conversations",
                column: "AssignmentId");

            migrationBuilder.CreateIndex(
                name: "IX_Delegations_DelegateId_To",
                table: "Delegations",
                columns: new[] { "DelegateId", "To" });

            migrationBuilder.CreateIndex(
                name: "IX_Delegations_SupervisorId_To",
                table: "Delegations",
                columns: new[] { "SupervisorId", "To" });

            migrationBuilder.CreateIndex(
                name: "IX_DestroyedContents_RecordNumber",
                table: "DestroyedContents",
                column: "RecordNumber");

            migrationBuilder.CreateIndex(
                name: "IX_DigestChoices_EmployeeId",
                table: "DigestChoices",
                column: "EmployeeId");

            migrationBuilder.CreateIndex(
                name: "IX_DigestChoices_Kind_EmployeeId_At",
                table: "DigestChoices",
                columns: new[] { "Kind", "EmployeeId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_DigestClaims_MessageId",
                table: "DigestClaims",
                column: "MessageId");

            migrationBuilder.CreateIndex(
                name: "IX_Dispositions_AssignmentId",
                table: "Dispositions",
                column: "AssignmentId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Editions_BulletinNumber_Ordinal",
                table: "Editions",
                columns: new[] { "BulletinNumber", "Ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Employees_Email",
                table: "Employees",
                column: "Email",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Employees_Name",
                table: "Employees",
                column: "Name");

            migrationBuilder.CreateIndex(
                name: "IX_Employees_Number",
                table: "Employees",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Employees_SupervisorId",
                table: "Employees",
                column: "SupervisorId");

            migrationBuilder.CreateIndex(
                name: "IX_Employees_Unit_Name",
                table: "Employees",
                columns: new[] { "Unit", "Name" });

            migrationBuilder.CreateIndex(
                name: "IX_Exports_At_Id",
                table: "Exports",
                columns: new[] { "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ExtensionRequests_AssignmentId",
                table: "ExtensionRequests",
                column: "AssignmentId",
                unique: true,
                filter: "\"DecidedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ExtensionRequests_DecidedAt",
                table: "ExtensionRequests",
                column: "DecidedAt");

            migrationBuilder.CreateIndex(
                name: "IX_FailedTries_LastAt",
                table: "FailedTries",
                column: "LastAt");

            migrationBuilder.CreateIndex(
                name: "IX_Inquiries_AssignmentId",
                table: "Inquiries",
                column: "AssignmentId");

            migrationBuilder.CreateIndex(
                name: "IX_Inquiries_To_AnsweredAt",
                table: "Inquiries",
                columns: new[] { "To", "AnsweredAt" });

            migrationBuilder.CreateIndex(
                name: "IX_LadderClaims_MessageId",
                table: "LadderClaims",
                column: "MessageId");

            migrationBuilder.CreateIndex(
                name: "IX_Ledger_AssignmentId_Sequence",
                table: "Ledger",
                columns: new[] { "AssignmentId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LedgerDigests_MessageId",
                table: "LedgerDigests",
                column: "MessageId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LegalHolds_AssignmentId",
                table: "LegalHolds",
                column: "AssignmentId");

            migrationBuilder.CreateIndex(
                name: "IX_LegalHolds_EmployeeId",
                table: "LegalHolds",
                column: "EmployeeId");

            migrationBuilder.CreateIndex(
                name: "IX_LetterWordings_Letter_At",
                table: "LetterWordings",
                columns: new[] { "Letter", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_MailPauses_Lasts",
                table: "MailPauses",
                column: "Lasts",
                unique: true,
                filter: "\"Lasts\"");

            migrationBuilder.CreateIndex(
                name: "IX_MailProblems_MessageId",
                table: "MailProblems",
                column: "MessageId");

            migrationBuilder.CreateIndex(
                name: "IX_MailProblems_Since",
                table: "MailProblems",
                column: "Since",
                filter: "\"SentAgainAt\" IS NULL AND \"DismissedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_AccountId",
                table: "Outbox",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_AssignmentId",
                table: "Outbox",
                column: "AssignmentId");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_CertificationId_Kind",
                table: "Outbox",
                columns: new[] { "CertificationId", "Kind" },
                unique: true,
                filter: "\"CertificationId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_ClaimedAt",
                table: "Outbox",
                column: "ClaimedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_EmployeeId",
                table: "Outbox",
                column: "EmployeeId",
                filter: "\"EmployeeId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_QueuedAt_Id",
                table: "Outbox",
                columns: new[] { "QueuedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_State_NextAttemptAt",
                table: "Outbox",
                columns: new[] { "State", "NextAttemptAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PaperForms_AssignmentId",
                table: "PaperForms",
                column: "AssignmentId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PaperReturns_AssignmentId",
                table: "PaperReturns",
                column: "AssignmentId");

            migrationBuilder.CreateIndex(
                name: "IX_PaperReturns_RecordNumber",
                table: "PaperReturns",
                column: "RecordNumber");

            migrationBuilder.CreateIndex(
                name: "IX_PaperScans_AssignmentId",
                table: "PaperScans",
                column: "AssignmentId");

            migrationBuilder.CreateIndex(
                name: "IX_PaperScans_PaperReturnId",
                table: "PaperScans",
                column: "PaperReturnId");

            migrationBuilder.CreateIndex(
                name: "IX_PaperScans_Sha256",
                table: "PaperScans",
                column: "Sha256",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PasskeyUses_AccountId",
                table: "PasskeyUses",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_PasskeyUses_At",
                table: "PasskeyUses",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_PracticeAnswers_AssignmentId_Key",
                table: "PracticeAnswers",
                columns: new[] { "AssignmentId", "Key" },
                unique: true,
                filter: "\"Key\" <> '00000000-0000-0000-0000-000000000000'");

            migrationBuilder.CreateIndex(
                name: "IX_PublishedAnswers_BulletinNumber_Clause",
                table: "PublishedAnswers",
                columns: new[] { "BulletinNumber", "Clause" });

            migrationBuilder.CreateIndex(
                name: "IX_RecoveryCodes_AccountId",
                table: "RecoveryCodes",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_RosterChanges_EmployeeId",
                table: "RosterChanges",
                column: "EmployeeId");

            migrationBuilder.CreateIndex(
                name: "IX_RosterImports_HeadingsKey",
                table: "RosterImports",
                column: "HeadingsKey");

            migrationBuilder.CreateIndex(
                name: "IX_RosterImports_State",
                table: "RosterImports",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_RosterProposals_AssignmentId",
                table: "RosterProposals",
                column: "AssignmentId");

            migrationBuilder.CreateIndex(
                name: "IX_RosterProposals_ById",
                table: "RosterProposals",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_RosterProposals_EmployeeId_ById_Kind",
                table: "RosterProposals",
                columns: new[] { "EmployeeId", "ById", "Kind" },
                unique: true,
                filter: "\"SettledAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_RosterProposals_SettledAt",
                table: "RosterProposals",
                column: "SettledAt");

            migrationBuilder.CreateIndex(
                name: "IX_SavedViews_OwnerId_Name",
                table: "SavedViews",
                columns: new[] { "OwnerId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SealedDocuments_Sha256",
                table: "SealedDocuments",
                column: "Sha256");

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_AccountId",
                table: "Sessions",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_SignedInAt",
                table: "Sessions",
                column: "SignedInAt");

            migrationBuilder.CreateIndex(
                name: "IX_SignIns_AccountId",
                table: "SignIns",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_SignIns_At",
                table: "SignIns",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_Summaries_AccountId",
                table: "Summaries",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_Summaries_StoppedAt",
                table: "Summaries",
                column: "StoppedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Supersessions_SuccessorId",
                table: "Supersessions",
                column: "SuccessorId",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AccountChanges");

            migrationBuilder.DropTable(
                name: "AnswerDrafts");

            migrationBuilder.DropTable(
                name: "AspNetRoleClaims");

            migrationBuilder.DropTable(
                name: "AspNetUserClaims");

            migrationBuilder.DropTable(
                name: "AspNetUserLogins");

            migrationBuilder.DropTable(
                name: "AspNetUserPasskeys");

            migrationBuilder.DropTable(
                name: "AspNetUserRoles");

            migrationBuilder.DropTable(
                name: "AspNetUserTokens");

            migrationBuilder.DropTable(
                name: "AssignmentRules");

            migrationBuilder.DropTable(
                name: "AttemptQuestion");

            migrationBuilder.DropTable(
                name: "AuthenticatorApps");

            migrationBuilder.DropTable(
                name: "BlockCompletions");

            migrationBuilder.DropTable(
                name: "BulkItems");

            migrationBuilder.DropTable(
                name: "CalendarChanges");

            migrationBuilder.DropTable(
                name: "CheckpointHeads");

            migrationBuilder.DropTable(
                name: "Confirmation");

            migrationBuilder.DropTable(
                name: "Conversations");

            migrationBuilder.DropTable(
                name: "DataProtectionKeys");

            migrationBuilder.DropTable(
                name: "Declines");

            migrationBuilder.DropTable(
                name: "Delegations");

            migrationBuilder.DropTable(
                name: "Delivery");

            migrationBuilder.DropTable(
                name: "DestroyedContents");

            migrationBuilder.DropTable(
                name: "DigestChoices");

            migrationBuilder.DropTable(
                name: "DigestClaims");

            migrationBuilder.DropTable(
                name: "DueCounts");

            migrationBuilder.DropTable(
                name: "Exports");

            migrationBuilder.DropTable(
                name: "ExtensionRequests");

            migrationBuilder.DropTable(
                name: "FailedTries");

            migrationBuilder.DropTable(
                name: "FigureChecks");

            migrationBuilder.DropTable(
                name: "Heartbeats");

            migrationBuilder.DropTable(
                name: "ImportContents");

            migrationBuilder.DropTable(
                name: "Inquiries");

            migrationBuilder.DropTable(
                name: "IntegrityChecks");

            migrationBuilder.DropTable(
                name: "KnownBrowsers");

            migrationBuilder.DropTable(
                name: "LadderClaims");

            migrationBuilder.DropTable(
                name: "LedgerDetails");

            migrationBuilder.DropTable(
                name: "LedgerDigests");

            migrationBuilder.DropTable(
                name: "LegalHolds");

            migrationBuilder.DropTable(
                name: "LetterWordings");

            migrationBuilder.DropTable(
                name: "MailPauses");

            migrationBuilder.DropTable(
                name: "MailProblems");

            migrationBuilder.DropTable(
                name: "ManualReminders");

            migrationBuilder.DropTable(
                name: "PaperForms");

            migrationBuilder.DropTable(
                name: "PasskeyUses");

            migrationBuilder.DropTable(
                name: "PracticeAnswers");

            migrationBuilder.DropTable(
                name: "PublishedAnswers");

            migrationBuilder.DropTable(
                name: "RecordedEvidence");

            migrationBuilder.DropTable(
                name: "RecoveryCodes");

            migrationBuilder.DropTable(
                name: "RosterChanges");

            migrationBuilder.DropTable(
                name: "RosterProposals");

            migrationBuilder.DropTable(
                name: "SavedViews");

            migrationBuilder.DropTable(
                name: "ScanContent");

            migrationBuilder.DropTable(
                name: "ScenarioSteps");

            migrationBuilder.DropTable(
                name: "SealedDocuments");

            migrationBuilder.DropTable(
                name: "SentLetters");

            migrationBuilder.DropTable(
                name: "Sessions");

            migrationBuilder.DropTable(
                name: "SigningDrafts");

            migrationBuilder.DropTable(
                name: "SignIns");

            migrationBuilder.DropTable(
                name: "StandingCounts");

            migrationBuilder.DropTable(
                name: "Summaries");

            migrationBuilder.DropTable(
                name: "Supersessions");

            migrationBuilder.DropTable(
                name: "TimestampWait");

            migrationBuilder.DropTable(
                name: "Withdrawal");

            migrationBuilder.DropTable(
                name: "AspNetRoles");

            migrationBuilder.DropTable(
                name: "Attempts");

            migrationBuilder.DropTable(
                name: "BulkActions");

            migrationBuilder.DropTable(
                name: "Checkpoints");

            migrationBuilder.DropTable(
                name: "Dispositions");

            migrationBuilder.DropTable(
                name: "RosterImports");

            migrationBuilder.DropTable(
                name: "Ledger");

            migrationBuilder.DropTable(
                name: "PaperScans");

            migrationBuilder.DropTable(
                name: "Outbox");

            migrationBuilder.DropTable(
                name: "PaperReturns");

            migrationBuilder.DropTable(
                name: "AspNetUsers");

            migrationBuilder.DropTable(
                name: "Certifications");

            migrationBuilder.DropTable(
                name: "Assignments");

            migrationBuilder.DropTable(
                name: "Editions");

            migrationBuilder.DropTable(
                name: "Employees");
        }
    }
}
