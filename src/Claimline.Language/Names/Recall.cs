namespace Claimline.Language.Names;

/// <summary>Whom a reader has in mind, the last first: those the text spoke of before the point that is being read.</summary>
internal sealed class Recall
{
    // A short name means somebody of this page, not of the whole document.
    private const int Reach = 400;

    private readonly List<Identity> spokenOf = [];

    public void Note(Identity identity) => spokenOf.Add(identity);

    /// <summary>The last one that fits; null where none within reach does.</summary>
    public Identity? Last(Func<Identity, bool> fits)
    {
        for (var i = spokenOf.Count - 1; i >= 0 && i >= spokenOf.Count - Reach; i--)
        {
            if (fits(spokenOf[i])) return spokenOf[i];
        }
        return null;
    }
}
