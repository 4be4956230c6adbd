namespace Claimline.Cli.Maps;

/// <summary>Where names stand beside their dots, the most mentioned first; a name without room is left out, its dot tells it when pointed at.</summary>
internal sealed class MapLabels(in MapFrame frame)
{
    private const double LetterWidth = 6.3, LetterHeight = 13;

    private readonly MapFrame frame = frame;
    private readonly List<(double Left, double Top, double Right, double Bottom)> taken = [];

    /// <summary>Keeps names off a dot.</summary>
    public void Reserve(double x, double y, double radius) => taken.Add((x - radius, y - radius, x + radius, y + radius));

    /// <summary>The name's left end and base line; null where there is no room.</summary>
    public (double X, double Y)? Place(string name, double x, double y, double radius)
    {
        var width = name.Length * LetterWidth;
        (double, double)[] tries =
        [
            (x + radius + 2, y + 4), (x - radius - 2 - width, y + 4), (x - (width / 2), y - radius - 3), (x - (width / 2), y + radius + LetterHeight),
        ];
        foreach (var (left, bottom) in tries)
        {
            var box = (Left: left, Top: bottom - LetterHeight + 3, Right: left + width, Bottom: bottom + 2);
            if (box.Left < 0 || box.Right > frame.Width || box.Top < 0 || box.Bottom > frame.Height) continue;
            if (taken.Exists(t => t.Left < box.Right && t.Right > box.Left && t.Top < box.Bottom && t.Bottom > box.Top)) continue;
            taken.Add(box);
            return (left, bottom);
        }
        return null;
    }
}
