namespace Claimline.Language.Names;

/// <summary>What the titles before a name tell of its bearer.</summary>
internal readonly record struct PersonTitles(bool Any, bool SpeaksForOthers, string? Kind, Gender Gender, DataLine Line)
{
    /// <summary>An office tells more than a rank or a role; of several of one use the first counts.</summary>
    public static PersonTitles Read(IReadOnlyList<Segment> segments, int from, int anchor)
    {
        Title? best = null;
        var gender = Gender.Unknown;
        for (var i = from; i < anchor; i++)
        {
            if (segments[i] is not { IsTitle: true, Title: { } title }) continue;
            if (best is null || title.Use < best.Use) best = title;
            if (title.Gender is not Gender.Unknown) gender = title.Gender;
        }
        return best is null ? default : new PersonTitles(true, best.Use is not TitleUse.Role, best.Kind, gender, best.Line);
    }

    public static IEnumerable<int> All(IReadOnlyList<Segment> segments, int from, int anchor)
    {
        for (var i = from; i < anchor; i++)
        {
            if (segments[i].IsTitle) yield return i;
        }
    }
}
