namespace StaticNews.Graph;

/// <summary>What speaks for one subject of a phrase.</summary>
internal sealed class Fit(int subject)
{
    private static readonly int Signals = Enum.GetValues<PhraseSignal>().Length;

    private int _heading = -1;

    /// <summary>Number of the subject.</summary>
    public int Subject => subject;

    /// <summary>The parts by <see cref="PhraseSignal"/>.</summary>
    public double[] Parts { get; } = new double[Signals];

    /// <summary>The stage that found it: the surest kind of name that fits as a whole, or fuzzy.</summary>
    public string Rule =>
        this[PhraseSignal.ExactName] + this[PhraseSignal.ExactInProse] > 0 ? "exact-name"
        : this[PhraseSignal.StrippedName] > 0 ? "stripped-name"
        : this[PhraseSignal.LearnedShare] > 0 ? "learned-name"
        : this[PhraseSignal.ExactHeading] > 0 ? "heading"
        : "fuzzy";

    /// <summary>The heading that is meant when a heading fits better than any name, else -1.</summary>
    public int Heading => Rule is "heading" or "fuzzy" && this[PhraseSignal.Heading] > Math.Max(this[PhraseSignal.Given], this[PhraseSignal.Learned]) ? _heading : -1;

    /// <summary>The sum of the parts by the model's weights.</summary>
    public double Score
    {
        get
        {
            double score = 0;
            for (int s = 0; s < Signals; s++)
            {
                score += PhraseModel.Weights[s] * Parts[s];
            }

            return score;
        }
    }

    /// <summary>One part.</summary>
    public double this[PhraseSignal signal]
    {
        get => Parts[(int)signal];
        set => Parts[(int)signal] = value;
    }

    /// <summary>Raises a part.</summary>
    public void Raise(PhraseSignal signal, double value) => Parts[(int)signal] = Math.Max(Parts[(int)signal], value);

    /// <summary>Takes note of how well a name fits that shares words with the phrase.</summary>
    public void Take(Name name, double likeness, double cover)
    {
        if (name.Kind == NameKind.Heading)
        {
            _heading = likeness > this[PhraseSignal.Heading] ? name.Heading : _heading;
            Raise(PhraseSignal.Heading, likeness);
        }
        else if (name.Kind == NameKind.Learned)
        {
            Raise(PhraseSignal.Learned, likeness);
        }
        else
        {
            Raise(PhraseSignal.Given, likeness);
            Raise(PhraseSignal.Cover, cover);
        }
    }
}
