using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Claimline.Cli;

/// <summary>The option --near: a point and a distance.</summary>
internal static class NearOption
{
    public static Option<(double, double, double)?> Create(string description) => new("--near") { Description = description, HelpName = "LAT,LON,KM", CustomParser = Parse };

    private static (double, double, double)? Parse(ArgumentResult result)
    {
        var parts = result.Tokens[0].Value.Split(',');
        var numbers = parts.Select(p => double.TryParse(p, NumberStyles.Float, CultureInfo.InvariantCulture, out var n) && double.IsFinite(n) ? n : double.NaN).ToList();
        if (numbers is [>= -90 and <= 90, >= -180 and <= 180, >= 0]) return (numbers[0], numbers[1], numbers[2]);
        result.AddError($"'{result.Tokens[0].Value}' is no point with a distance; write it as 48.5,38.1,10");
        return null;
    }
}
