namespace Claimline.Publish.Maps;

/// <summary>Where names stand beside their dots, the most important first; a name without room is left out, its dot tells it when pointed at.</summary>
public sealed class MapLabels(in MapFrame frame)
{
    // Of the size of letters: a little more than most fonts take, so that names stay apart in any.
    private const double LetterWidth = 0.6;

    private readonly MapFrame frame = frame;
    private readonly List<(double Left, double Top, double Right, double Bottom)> taken = [];

    /// <summary>Keeps names off a dot.</summary>
    public void Reserve(double x, double y, double radius) => taken.Add((x - radius, y - radius, x + radius, y + radius));

    public bool IsFree(double x, double y, double radius) => !Meets((x - radius, y - radius, x + radius, y + radius));

    /// <summary>The name's left end and base line; null where there is no room.</summary>
    /// <param name="size">Height of the letters.</param>
    public (double X, double Y)? Place(string name, double x, double y, double radius, double size = 11)
    {
        var width = WidthOf(name, size);
        return Free(width, size, (x + radius + 2, y + (size / 3)), (x - radius - 2 - width, y + (size / 3)), (x - (width / 2), y - radius - 3), (x - (width / 2), y + radius + size));
    }

    /// <summary>The same for a name that stands in the middle of what it names.</summary>
    public (double X, double Y)? Center(string name, double x, double y, double size)
    {
        var width = WidthOf(name, size);
        return Free(width, size, (x - (width / 2), y), (x - (width / 2), y - (2 * size)), (x - (width / 2), y + (2 * size)));
    }

    /// <summary>How wide a line of letters of a size is at most, in most fonts.</summary>
    public static double WidthOf(string words, double size)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.Length * size * LetterWidth;
    }

    private (double X, double Y)? Free(double width, double size, params ReadOnlySpan<(double Left, double Bottom)> tries)
    {
        foreach (var (left, bottom) in tries)
        {
            var box = (Left: left, Top: bottom - size + 1, Right: left + width, Bottom: bottom + 2);
            if (box.Left < 0 || box.Right > frame.Width || box.Top < 0 || box.Bottom > frame.Height) continue;
            if (Meets(box)) continue;
            taken.Add(box);
            return (left, bottom);
        }
        return null;
    }

    private bool Meets((double Left, double Top, double Right, double Bottom) box) => taken.Exists(t => t.Left < box.Right && t.Right > box.Left && t.Top < box.Bottom && t.Bottom > box.Top);
}
