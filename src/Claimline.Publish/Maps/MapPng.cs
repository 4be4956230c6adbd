using SkiaSharp;

namespace Claimline.Publish.Maps;

/// <summary>Writes a map as PNG, twice as fine as its own units, with the letters that ship: the same on every machine of a kind.</summary>
public static class MapPng
{
    private const float Scale = 2;

    private static readonly Lazy<SKTypeface> Letters = new(() => SKTypeface.FromStream(typeof(MapPng).Assembly.GetManifestResourceStream("DejaVuSans.ttf")));

    public static byte[] Of(MapDrawing map)
    {
        ArgumentNullException.ThrowIfNull(map);
        using var bitmap = new SKBitmap((int)(map.Width * Scale), (int)Math.Ceiling(map.Height * Scale), SKColorType.Rgba8888, SKAlphaType.Opaque);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColor.Parse(MapStyle.Paper));
        canvas.Scale(Scale);
        canvas.Save();
        canvas.Translate(0, (float)map.Top);
        canvas.ClipRect(new SKRect(0, 0, (float)map.Frame.Width, (float)map.Frame.Height));
        foreach (var path in map.Ground.Where(p => p.IsFramed)) Path(canvas, path);
        canvas.Restore();
        foreach (var path in map.Ground.Where(p => !p.IsFramed)) Path(canvas, path);
        foreach (var mark in map.Marks) Mark(canvas, mark);
        foreach (var words in map.Texts) Text(canvas, words);
        canvas.Flush();
        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    private static void Path(SKCanvas canvas, MapPath part)
    {
        var style = MapStyle.Of(part.Class);
        using var path = SKPath.ParseSvgPathData(part.Data);
        using var dashes = style.Dash is { } dash ? SKPathEffect.CreateDash([.. dash.Split(' ').Select(float.Parse)], 0) : null;
        Draw(canvas, path, style.Fill ?? style.Stroke!, style.Fill is null ? (float)style.Size : 0, dashes);
    }

    private static void Mark(SKCanvas canvas, MapMark mark)
    {
        var (filled, drawn, colour, _) = MapStyle.Of(mark.Headline);
        canvas.Save();
        canvas.Translate((float)mark.X, (float)mark.Y);
        using (var whole = SKPath.ParseSvgPathData(filled + drawn))
        {
            Draw(canvas, whole, MapStyle.Paper, 4, null);
            Draw(canvas, whole, MapStyle.Paper, 0, null);
        }
        using (var area = SKPath.ParseSvgPathData(filled)) Draw(canvas, area, colour, 0, null);
        using (var line = SKPath.ParseSvgPathData(drawn)) Draw(canvas, line, colour, 2, null);
        canvas.Restore();
    }

    private static void Draw(SKCanvas canvas, SKPath? path, string colour, float width, SKPathEffect? effect)
    {
        if (path is null) return;
        using var paint = new SKPaint { IsAntialias = true, Color = SKColor.Parse(colour), Style = width > 0 ? SKPaintStyle.Stroke : SKPaintStyle.Fill, StrokeWidth = width, StrokeJoin = SKStrokeJoin.Round, PathEffect = effect };
        canvas.DrawPath(path, paint);
    }

    private static void Text(SKCanvas canvas, MapText words)
    {
        var style = MapStyle.Of(words.Class);
        using var font = new SKFont(Letters.Value, (float)style.Size) { Embolden = words.Class is MapClass.Title, Edging = SKFontEdging.Antialias, Hinting = SKFontHinting.None, Subpixel = true };
        using var paint = new SKPaint { IsAntialias = true, Color = SKColor.Parse(MapStyle.Paper), Style = SKPaintStyle.Stroke, StrokeWidth = 2.5f, StrokeJoin = SKStrokeJoin.Round };
        canvas.DrawText(words.Words, (float)words.X, (float)words.Y, SKTextAlign.Left, font, paint);
        paint.Style = SKPaintStyle.Fill;
        paint.Color = SKColor.Parse(style.Fill);
        canvas.DrawText(words.Words, (float)words.X, (float)words.Y, SKTextAlign.Left, font, paint);
    }
}
