using System.Text;
using ZXing;
using ZXing.Common;
using ZXing.QrCode;

namespace PolicyTraining.Web.Tests.Documents;

/// <summary>A page as a black-and-white printer shows it: one byte of grey per dot, rows from the top.</summary>
internal sealed record Raster(int Width, int Height, byte[] Greys)
{
    public static async Task<Raster> OfAsync(byte[] pdf, int page, int dotsPerInch)
    {
        var image = await Tool.BytesAsync("pdftoppm", pdf, "-gray", "-r", $"{dotsPerInch}", "-f", $"{page}", "-l", $"{page}");
        var head = Encoding.ASCII.GetString(image, 0, 32).Split('\n'); // P5, width and height, 255
        var size = head[1].Split(' ').Select(int.Parse).ToArray();
        return new Raster(size[0], size[1], image[^(size[0] * size[1])..]);
    }

    /// <summary>The text of the QR code on the page, or null.</summary>
    public string? QrCode()
    {
        var source = new RGBLuminanceSource(Greys, Width, Height, RGBLuminanceSource.BitmapFormat.Gray8);
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)))?.Text;
    }
}
