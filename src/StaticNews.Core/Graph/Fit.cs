namespace StaticNews.Graph;

/// <summary>What speaks for one subject of a phrase; every part is 0 to 1.</summary>
internal sealed class Fit(int subject)
{
    /// <summary>Number of the subject.</summary>
    public int Subject => subject;

    /// <summary>Likeness of the best of its own names.</summary>
    public double Given { get; private set; }

    /// <summary>Share of the phrase's words that the best of its own names holds.</summary>
    public double Cover { get; private set; }

    /// <summary>Likeness of the best name that other links use.</summary>
    public double Learned { get; private set; }

    /// <summary>Likeness of the best heading.</summary>
    public double InHeading { get; private set; }

    /// <summary>The phrase as a query over the texts, the best document being 1.</summary>
    public double Text { get; set; }

    /// <summary>Likeness of its text to the source's.</summary>
    public double Context { get; set; }

    /// <summary>Whether it stands in the source's folder or section.</summary>
    public double Folder { get; set; }

    /// <summary>The heading that fits best when a heading fits better than the names, else -1.</summary>
    public int Heading => InHeading > Math.Max(Given, Learned) ? _heading : -1;

    private int _heading = -1;

    /// <summary>What is known before the source is looked at.</summary>
    public double Partial => (PhraseWeights.Given * Given) + (PhraseWeights.Cover * Cover) + (PhraseWeights.Learned * Learned) + (PhraseWeights.Heading * InHeading) + (PhraseWeights.Text * Text);

    /// <summary>The weighted sum of all parts.</summary>
    public double Score => Partial + (PhraseWeights.Context * Context) + (PhraseWeights.Folder * Folder);

    /// <summary>Takes note of how well a name fits.</summary>
    public void Take(Name name, double likeness, double cover)
    {
        switch (name.Kind)
        {
            case NameKind.Heading when likeness > InHeading:
                (InHeading, _heading) = (likeness, name.Heading);
                break;
            case NameKind.Heading:
                break;
            case NameKind.Learned:
                Learned = Math.Max(Learned, likeness);
                break;
            default:
                Given = Math.Max(Given, likeness);
                Cover = Math.Max(Cover, cover);
                break;
        }
    }
}
