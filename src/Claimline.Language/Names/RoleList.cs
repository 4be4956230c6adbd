using System.Globalization;
using Claimline.Language.Data;

namespace Claimline.Language.Names;

/// <summary>Reads "Russian Defense Minister 2012-11-06/2024-05-14; ..." of actors.tsv.</summary>
internal static class RoleList
{
    public static IReadOnlyList<Role> Read(in Table.Row row, ICollection<Problem> problems)
    {
        if (row["roles"] is not { } cell) return [];
        var roles = new List<Role>();
        foreach (var part in cell.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var space = part.LastIndexOf(' ');
            var bounds = part[(space + 1)..].Split('/');
            if (space > 0 && bounds.Length == 2 && Day(bounds[0], last: false) is { } from && Day(bounds[1], last: true) is { } to && from <= to) roles.Add(new Role(part[..space], from, to));
            else problems.Add(new("CL0210", $"'{part}' is no role with the interval it was held, as in 'Mayor 2020-01/2021-03-05'", row.Line.ToString()));
        }
        return roles;
    }

    /// <summary>The first or last day that a date of one to three parts may mean; open where it is empty.</summary>
    private static DateOnly? Day(string date, bool last)
    {
        if (date.Length == 0) return last ? DateOnly.MaxValue : DateOnly.MinValue;
        foreach (var (format, months, days) in (ReadOnlySpan<(string, int, int)>)[("yyyy-MM-dd", 0, 1), ("yyyy-MM", 1, 0), ("yyyy", 12, 0)])
        {
            if (DateOnly.TryParseExact(date, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return last && days == 0 ? day.AddMonths(months).AddDays(-1) : day;
        }
        return null;
    }
}
