using PolicyTraining.Domain;
using SkiaSharp;
using ZXing;

namespace PolicyTraining.Web.Documents.Scans;

/// <summary>A PNG or JPEG, decoded as far as a reader of QR codes needs it.</summary>
internal static class Picture
{
    /// <summary>A letter page at 600 dots per inch has 34 million.</summary>
    public const int MostPixels = 40_000_000;

    /// <summary>The longer side of a letter page at 300 dots per inch; more only makes a reader slow.</summary>
    private const int LongestSide = 3300;

    /// <exception cref="RuleBrokenException">It cannot be decoded, or is too large to be.</exception>
    public static void RequireReadable(byte[] image)
    {
        using var codec = SKCodec.Create(SKData.CreateCopy(image));
        Rule.Require(codec is not null, "The picture cannot be opened; it is damaged. Scan the form again.");
        Rule.Require(
            Pixels(codec) <= MostPixels,
            $"The picture has {codec.Info.Width} × {codec.Info.Height} pixels, which is too many. Scan at 300 dots per inch.");
        using var bitmap = Decode(codec);
        Rule.Require(bitmap is not null, "The picture cannot be opened; it is damaged. Scan the form again.");
    }

    /// <summary>Its brightness, dot by dot; null when it cannot be decoded or is too large to be.</summary>
    public static LuminanceSource? Brightness(byte[] image)
    {
        using var codec = SKCodec.Create(SKData.CreateCopy(image));
        if (codec is null || Pixels(codec) > MostPixels)
            return null;

        using var bitmap = Decode(codec);
        if (bitmap is null)
            return null;

        using var shown = Reduced(bitmap);
        return new RGBLuminanceSource(shown.Bytes, shown.Width, shown.Height, RGBLuminanceSource.BitmapFormat.BGRA32);
    }

    private static long Pixels(SKCodec codec) => (long)codec.Info.Width * codec.Info.Height;

    private static SKBitmap? Decode(SKCodec codec)
    {
        var bitmap = new SKBitmap(new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Bgra8888, SKAlphaType.Unpremul));
        if (codec.GetPixels(bitmap.Info, bitmap.GetPixels()) == SKCodecResult.Success)
            return bitmap;

        bitmap.Dispose();
        return null;
    }

    private static SKBitmap Reduced(SKBitmap bitmap)
    {
        var scale = (double)LongestSide / Math.Max(bitmap.Width, bitmap.Height);
        return scale >= 1
            ? bitmap.Copy()
            : bitmap.Resize(new SKSizeI((int)(bitmap.Width * scale), (int)(bitmap.Height * scale)), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
    }
}
