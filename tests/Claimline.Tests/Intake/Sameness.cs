using Claimline.Language;

namespace Claimline.Tests.Intake;

/// <summary>How far two readings of the same report in two formats say the same: the F1 of their statements, compared by their words.</summary>
internal static class Sameness
{
    public static double Of(Reading one, Reading other)
    {
        var (left, right) = (Keys(one), Keys(other));
        var shared = left.Sum(k => Math.Min(k.Value, right.GetValueOrDefault(k.Key)));
        return 2.0 * shared / (left.Values.Sum() + right.Values.Sum());
    }

    private static Dictionary<string, int> Keys(Reading reading) => reading.Statements.Select(s => KeyOf(reading, s)).CountBy(k => k).ToDictionary(StringComparer.Ordinal);

    private static string KeyOf(Reading reading, Statement statement)
    {
        string Words(TextSpan? span) => span is { } range ? string.Join(' ', range.Of(reading.Text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : "-";
        return $"{Words(statement.Source?.Span)}|{Words(statement.Cue)}|{Words(statement.Content)}|{statement.Stance}|{statement.Negative}|{statement.Said?.Edtf}|{string.Join(',', statement.Citations)}";
    }
}
