using System.Security.Cryptography;
using System.Text;

namespace Claimline.Ledger.Linking;

/// <summary>Makes ids of canonical keys.</summary>
internal static class ClaimId
{
    // Crockford's base 32: no i, l, o, u.
    private const string Letters = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int Length = 20;

    public static string Of(Proposition p, LinkingRules rules) => Of(KeyOf(p, rules.KindOf(p.Kind)));

    public static string Of(string key)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(key));
        var id = new char[Length];
        // Five bits a letter, from the front of the hash.
        for (var i = 0; i < Length; i++)
        {
            var bit = i * 5;
            var two = (hash[bit / 8] << 8) | hash[bit / 8 + 1];
            id[i] = Letters[(two >> (11 - bit % 8)) & 31];
        }
        return new string(id);
    }

    public static string KeyOf(Proposition p, KindRule rule)
    {
        var time = p.IsDated ? $"{p.From:yyyy-MM-dd}/{p.To:yyyy-MM-dd}" : $"{p.Day:yyyy-MM-dd}";
        var amounts = rule.By is Distinction.Place && p.Places.Count > 0 && p.Extent is not Extent.Share ? "" : string.Join('+', p.Amounts.Select(a => FormattableString.Invariant($"{a.Item}={a.Min}..{a.Max}")));
        var what = rule.By is Distinction.Place && p.Places.Count > 0 && p.Extent is Extent.All ? "" : string.Join(' ', rule.By is Distinction.Words || p.Places.Count == 0 ? p.Words : p.Object);
        return $"{p.Block}|{p.Asserts}|{p.Holder}|{p.PlaceKeys}|{p.Extent}|{what}|{amounts}|{time}{(p.TiedTo is null ? "" : "|" + p.TiedTo)}";
    }
}
