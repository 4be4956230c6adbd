namespace Claimline.Language.Places;

/// <summary>What speaks for a site, by kind.</summary>
internal readonly record struct Points(double Inside, double Relation, double Neighbours, double Same, double Heading)
{
    public double Sum => Inside + Relation + Neighbours + Same + Heading;

    /// <summary>The kind that sets this site off most from another; with how much.</summary>
    public (string Reason, double Points) Over(in Points other)
    {
        var best = ("site.relation", Relation - other.Relation);
        if (Inside - other.Inside > best.Item2) best = ("site.inside", Inside - other.Inside);
        if (Neighbours - other.Neighbours > best.Item2) best = ("site.neighbours", Neighbours - other.Neighbours);
        if (Same - other.Same > best.Item2) best = ("site.same-name", Same - other.Same);
        if (Heading - other.Heading > best.Item2) best = ("site.heading", Heading - other.Heading);
        return best;
    }
}
