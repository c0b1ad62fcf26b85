namespace PolicyTraining.Web.Exports;

/// <summary>The files a list is given out as.</summary>
public enum ExportFormat
{
    Csv,
    Xlsx,
}

public static class ExportFormats
{
    extension(ExportFormat format)
    {
        /// <summary>In the query string, and at the end of the file's name.</summary>
        public string Value => format.ToString().ToLowerInvariant();

        public string Words => format switch
        {
            ExportFormat.Csv => "CSV",
            ExportFormat.Xlsx => "Excel",
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "No words for this format."),
        };

        public string MediaType => format switch
        {
            ExportFormat.Csv => CsvTable.MediaType,
            ExportFormat.Xlsx => XlsxBook.MediaType,
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "No media type for this format."),
        };
    }

    /// <summary>Null when the query string names no format.</summary>
    public static ExportFormat? Find(string? value) =>
        Enum.GetValues<ExportFormat>().Where(format => format.Value == value).Select(format => (ExportFormat?)format).SingleOrDefault();
}
