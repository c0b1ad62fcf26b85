using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PolicyTraining.Web.Data;

/// <summary>Instants are stored as UTC and come back as UTC.</summary>
internal sealed class UtcInstantConverter() : ValueConverter<DateTimeOffset, DateTime>(
    instant => instant.UtcDateTime,
    stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));
