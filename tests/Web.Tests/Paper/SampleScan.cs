using PolicyTraining.Domain.Certifications;
using SkiaSharp;
using UglyToad.PdfPig.Writer;
using ZXing;
using ZXing.QrCode;

namespace PolicyTraining.Web.Tests.Paper;

/// <summary>What a scanner makes of a returned form: a page, somewhat askew, with the QR code in a corner.</summary>
internal static class SampleScan
{
    private const int Width = 1275;
    private const int Height = 1650;

    /// <param name="qr">What the QR code says; null draws none.</param>
    /// <param name="shade">Makes the bytes of two scans differ.</param>
    public static byte[] Png(string? qr, byte shade = 0) => Encode(Draw(qr, shade), SKEncodedImageFormat.Png);

    public static byte[] Jpeg(string? qr) => Encode(Draw(qr, 0), SKEncodedImageFormat.Jpeg);

    /// <summary>As scanners make it: one picture a page.</summary>
    public static byte[] Pdf(string? qr)
    {
        var document = new PdfDocumentBuilder();
        var page = document.AddPage(612, 792);
        page.AddJpeg(Jpeg(qr), new UglyToad.PdfPig.Core.PdfRectangle(0, 0, 612, 792));
        return document.Build();
    }

    public static string Address(string recordNumber) => $"https://training.example.gov/verify?record={recordNumber}";

    public static RecordNumber UnknownNumber { get; } = RecordNumber.New("2.110");

    private static SKBitmap Draw(string? qr, byte shade)
    {
        var page = new SKBitmap(Width, Height);
        using var canvas = new SKCanvas(page);
        canvas.Clear(SKColors.White);
        canvas.RotateDegrees(2, Width / 2f, Height / 2f);
        using var ink = new SKPaint { Color = new SKColor(shade, 0, 0) };
        for (var line = 0; line < 20; line++)
            canvas.DrawRect(150, 300 + (line * 40), 900, 8, ink);
        if (qr is not null)
            DrawCode(canvas, qr, ink);
        return page;
    }

    private static void DrawCode(SKCanvas canvas, string qr, SKPaint ink)
    {
        const int dot = 6;
        var code = new QRCodeWriter().encode(qr, BarcodeFormat.QR_CODE, 0, 0);
        for (var y = 0; y < code.Height; y++)
        {
            for (var x = 0; x < code.Width; x++)
            {
                if (code[x, y])
                    canvas.DrawRect(850 + (x * dot), 1250 + (y * dot), dot, dot, ink);
            }
        }
    }

    private static byte[] Encode(SKBitmap page, SKEncodedImageFormat format)
    {
        using (page)
        using (var data = page.Encode(format, 85))
            return data.ToArray();
    }
}
