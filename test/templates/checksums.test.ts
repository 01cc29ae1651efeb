import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { builtin } from '../../src/builtin.ts';

const { libraries, standards } = builtin;

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/**
 * Official wording is carried over word for word, so it never changes by itself: a text that differs from its source
 * has been edited by accident. A sum is changed here only after the text was compared with its source again.
 */
const sums: Readonly<Record<string, string>> = {
  'IN-01': '85746cbdc3faa30a4d0c14d26c6bc5e4813440424aaacc04668566dc4353cb4c',
  'MD-01': '23b6eabe01b3c84c4d051c6d25e63a93d65a7da5067649c51b53cf1a9694ef24',
  'MD-02': '070e3cfc3a5407f0f0455095822a45b7eaacbaf4092a5e2fd6956746013804de',
  'MD-03': 'd1c98d149fb468edf57386594794c9ba8b29a722e84bfe304d72bb942c15eb2e',
  'MD-04': '9bc6adedf5155e439907cb889d805f6c6929aef67bb5027028881ad78ee9577b',
  'MD-05': '3f269b456bfd482592d6145971de8b3fa50161cbcfb280942a3c447cb8f85909',
  'MD-06': '39d1ee8b9d5d9f6a89ddcab3d0df4798484aa4dc850f2451274340fb2f463854',
  'MD-07': 'f190187ad5038e6f1bdd733fada43edee0378957e44ff8c10c98a49088ff3499',
  'MD-08': 'e8fb544e3a5ce3b18587ffedb92cfe0ec1c2cdab7e204c1fcff647ce71af494f',
  'MD-09': '701f6c620608909cc93347bed7fbd45842dd8bcb01eb46ba3344ae1e276dab9f',
  'MD-10': 'de27ceeb4bed6ad055e543b6321b19f48e045658e2302157faa03c7c1fb3189a',
  'MD-11': 'a79e9ddfd7610eab6a95d14489c890e280728c170d10805d14a2307d3303ca9f',
  'MD-12': '7935048c41601bc3a76f1be5657b466ecd2f77c6e80c03144160ff30da78aa07',
  'MD-13': '9e9a0c74934dc0c7a69d591b83206cd7b00def7cf51b4b6701e767e642a846cb',
  'MD-14': 'f8e91fcdc73c3ac9d6772442c9ee439c36f6d99d0599878b817064bc33f04174',
  'MD-15': 'b53ae2966f9555034261b8a9f1156ac44f696cbf546be8d2eb06c6f29e51cc8a',
  'MD-16': 'b629a6a327f5bc83e91667deaf15e24cae5a8510b0038d57cff42568d0e1cb1a',
  'MD-17': '76750fce1914a35e207faa808d82a80287dff2cc49cb87f1a14ba233abf1f260',
  'MD-18': '1bef34a588dca70588836204105cc4035bafd8ee1b2c185fd4c53cd1e83ed335',
  'MD-19': 'a25dd5900b35b5368664cd135d883a39faac754fa7b7039cc37eb2b7039fa7c6',
  'MD-20': '7f7140466b9650b20abcb4a8a9751da1055f23263efde391e1a3ceff1bb31d21',
  'MD-21': '998a2b840a8c524b4960a309f6ccbbc4e41695b2739c69357e43e33711ba1e2c',
  'F1-01': '518f9b4dcfec3ddd4da63c0ba39c5154ce424659bdbddd905f40032b12c7e103',
  'F1-02': '92b09cc90befe9908ccde54d70f264c6226edb8ddff94e9396936455b237d11e',
  'F1-03': '371ab4bf2177b1f20d4a0d8af5a448d5b2a17de97bccdf2a31f43c692c473d65',
  'F1-04': '3c420d47c3f1f8eb6d5ac824c16ef7ed4565d8ff143dc6fadc482422b552f57c',
  'F1-05': 'cac98d756081188ff63f7be7f3b11bd941dbd63adb4f621f2cb619ba17779033',
  'F1-06': '548f266164e854ef948dae9705845f973cc411dd6de67cd0eee93f06d92d0134',
  'F1-07': 'd56c18972c25e62bc14c63378ed53f43fdb5a8d8fd94e002cad888acdade81da',
  'F1-08': '0526c7227341dfb2f4868a528f274cf7ca906dd28764efbe8632feb95743bcd7',
  'F1-09': '7dbae7912a18e211e90ca12ea8db88f15cc8d3546f69bbd942d829bf1c437be1',
  'F1-10': '030451b199e982fcde751b52b8bc032e84799cb91ef16cbe1815e44ad2bca402',
  'F1-11': 'aa246001d25376e43ff5b0ea6f6c84d1009df319d126a438a96cf26492ceca2a',
  'F1-12': '9b59d0b6b2b28c1490aa1ea59fb001dac6fed9ec4b2c989feecb7a1f8b567438',
  'F3-01': '1856586592ee43ab9fecb3587841a45bb63f7b95010b9d342f14d93a99f4e669',
  'F3-02': '4ce75bec5b6192d6388bfe172d539bc37f49c3922deb29123aa757245bff1807',
  'F3-03': '4780bd0d65ae2776a008c82f24fa83e5fcc45071bfb3dc22462a2d6eb3b15573',
  'F5-01': '0114a19bf345da19ebdfaadcba6a6148f51963f1531456e230229cdaeba2de1e',
  'F5-02': 'c0c26baf0fb8a260454ce184db7d504948ea2c21542375ae063aadc3b8a6a1e6',
  'F67-01': '49868628f58bb99378b26121cabc9a18fda7eba13f3a35ae5af627abdc864aba',
  'F67-02': '7e81bb401338c31793e6444fd2777548a7e6197cb5c714575f1319da85bfd6d9',
  'F67-03': '8d28da1e9b7d328f8e15f63b735ce241e7e32e35929b9cdf38b2a43702c4eb0a',
  'F67-04': '91090c2acf24b83604645305ef491decb5b7aa93b8b53658d322355c35d3d5d3',
  'PW-CS': '10c81b026667f06c5b849a094371918ce6766e75d76a745cc73ca84a5d46d77a',
  'PW-CS label': '2410c57d43d14881164df9c9507501c9b91f228e2fd2085d70031529c17c0f44',
  'PW-CS name': 'cdf7689a4e7e9d8dc09828df1d5c397a03232b2f53db67a5d3949c7991f48030',
  'PW-CS level 1': '3bb2c8ccae42449daa064e1b8b3c969982f987dffe9fd11f95a30174165ec29c',
  'PW-CS level 3': '0b316196a0609c07753b75626d1eb8ef9a166ebd7568de7bb6010e4e277e9529',
  'PW-CS level 5': '44467d4ecf43ef4499c3d7a8a7fa77e9eb37344d162e581061813214085b11e1',
  'PG-1': '87241de35cf4d89044694503230be4e08f8e396af5ac669c67bc223e4a6c96af',
  'PG-1.1': '7abcc1b5869d7a3da5a84ef92a58b32897b691df87eeba731cdce1c4af6b36e3',
  'PG-1.2': '9e791d04f88014b083d33a90595842eed3033ac2a31408fa7694b8ce33800367',
  'PG-1.3': '2e01fc800fc83e528aaaad4d6e31fbfb1de2d29d670222be1ef3b66f5bb614df',
  'PG-1.4': 'a932e5464506730d12118221c62705b086ac20a7198a91eb6cfde606b490838d',
  'PG-1.5': '33aee2d8f282b4bb05ba4ee533494a48db05a6ec27b61ac8af6fe4bbb0bc4e93',
  'PG-1.6': 'ad003821088dc084b07e153f9d1bf6a7d4eb203581b6a894a2423eb137a5ceab',
  'PG-2': '5f72f8002b60d9860e29a5c28da4f05807574949e1cffc279f5fd9c700fde25c',
  'PG-2.1': 'af387a7860bdf04a5a2e6f099b4018dfa17c1a4b43f812a2482b3eea060e35a6',
  'PG-2.2': 'cd0585f7ed018c5c3220306106c96685fd0ad8cfb66c78811b9ab54b70942b57',
  'PG-2.3': '7c94340e1c6fcf86dff56505022a70b5cefeb9c5a466a9b8a26a37fc75aba192',
  'PG-2.4': 'd61de93adccc8d0dc28335f02ca334c7bc12ad34c3e53447ee6bc73fc0b224c9',
  'PG-2.5': '9cb60a680d672f3fe21b2f4c00e9d4fd0063948899004853a9568a5dc398ce53',
  'PG-2.6': 'd0c40bda52e110b8178a4a70174f5bb30e04bc4cc78b456e74a88ef0d715506a',
  'PG-2.7': 'bddcb4fa6c83ec734d4d3286cc37331ac4d99118bd6e2012ae75c292bcfc28d5',
  'PG-3': '0688835fdf7eba745f27b4f892a67623480fadd136c44352ee49f5cdebd2571b',
  'PG-3.1': '3557ff62ae5ab51a3ed9483b3c6ea63d76c1778b2c1edcebded39ee11eec9088',
  'PG-3.2': '0e217474fe44f84566f78236aebd68dcfa963b9acf3f4827a6ecb236c0bd2b0b',
  'PG-3.3': '053b178d61c6af1c2160a31202117e4ca12cde67135adce8c34918775ed1860c',
  'PG-4': 'f88c5f62ad420716686b9291e5fa01f180f4bb2138a02cc572fd3ef864c1161c',
  'PG-4.1': 'b89886304f9934bd40d1e0522c56c48b0a025d71d7db308eef2331fd89e82e97',
  'PG-4.2': 'fc36ebd84d49bd4eeeb94f1a6f80f540c1869c2838cd62159add2f6d9a90ac7b',
  'PG-4.3': 'f4513d4dcdc905851ca31f7008d3eeab402ba71d57c37c616459582362a537dd',
  'PG-4.4': '20fd11e81008e5d74f789c8d833527e0a87e7f757183aa4fb32fdab53b23f357',
  'PW-SES': '5bc2435a456b1a6cfc86ec786b5439ac85cc83dad15b6c8b1b5043575faf05bd',
  'PW-SES label': '959d2a1f0dd961e6b9c1615788e4c9b00565aec9d84c0c9e2833554fcb95776e',
  'SE-1': 'de4b087913dbbf062f102d8c02af87bd688c9f64011b275a1251d30496669599',
  'SE-2': '1ae5fec89370413ab9d4a84ae8a04e8d0d5f8cd93ee5ad4a7724acac1f1bb21c',
  'SE-3': '6581ec4154b1aa80a03a237e36759fecb29ac06a1cee6142dd32609a9b9ec43f',
  'SE-4': '8d7796cff23b6f8f9f60c8b5284e479be4bffb1119818d748533044a241c0a55',
  'TC-1 name': '5960839f3da2a33c9b0ecd9f4d865c3c0ae67b1d7e8b24848efd688bc427c2cd',
  'TC-1': 'a467b596a2c1ba9b2069090bc959c6551b8c434f9034d2bc47b8fea426d5c18d',
  'TC-2 name': '1e169f38c72811682a8f73befc730fbea6873a570dd6a148f8b7719a58bbe190',
  'TC-2': '2c49a156538a1b3748d1948468d4afe558a73871b706507ecc2e64d83c5d71fb',
  'TC-3 name': '02b8a2e2a02471d69d1c8704f077dd1ee297f9059a5deea32597feaa8a8464ff',
  'TC-3': '8524b65c23e04ca2f31b7899bfd789c6356481a0b3a11ead5159313c3af63f04',
  'GC-1': '64342bbf46181089efc4516a1471a71f2ed4e142a31f9cd4f4ca4fcf282cbc92',
  'GC-2': 'b2d3bad3b67da3568327ecbacaca18de6c4dda68f0b6bfb5c2db6649597a9a23',
  'GC-3': '52f61ed0009abaaa29133689e54f382185d90d375799b756b2f5946a0b16fe32',
  'GC-4': '4301083443e139c05c0e21ae3a420cdc2f27eae23b95172527da9aca059a363d',
  'GC-5': '9bea227d28c658ea677044b8f90c2aad40c423ece33e3dc5857eaad1dae46928',
  'GC-6': '73ebe10f5dd1bcdab27fc20da7145058dcc1a09f50fece143bb3955ce50492be',
  'GC-7': 'd8211e24e83d1600a1b0cfe2f7baa68e4d4eb71131a0b2b1b2050cba111ea481',
  'GC-8': 'ff5b6fe974af5d12a591e5d63c228374ddb684266b4ceb2a785f035664ae18ec',
  'GC-9': '4a84556e7fd02081e0e92242b82822cce9eb6bae14aec2590bbf14c24e74930e',
};

/** Sums of the tables, each level with its points. */
const tableSums: Readonly<Record<string, string>> = {
  'points of the nine factors': '4fe1df0a7fdcd0956112f69be228e9dfb7f22dc8a20d1fc4b5de55207e731624',
  'grades and their ranges': '3856e2fbbbbfc730751c5b99d2c654ab4eade63112cc6d450cdde61d9412c51c',
  'combined contacts': '4809898c685be804eac9ef8dd5d7c172cf936c44b34b7343ba4552103ce88e50',
  'points of the supervisory guide': '8875b8d359fda23f9045f967206886bdd25d378104566b1fdc7e9493656083f1',
};

/** Every official text by its id. */
const texts = new Map<string, string>([
  ...libraries
    .filter(({ library }) => library === 'dhs-cx')
    .flatMap((library) => library.texts)
    .flatMap(({ id, text, label, name, levels = [], activities = [] }): [string, string][] => [
      [id, text],
      ...(label === undefined ? [] : [[`${id} label`, label] as [string, string]]),
      ...(name === undefined ? [] : [[`${id} name`, name] as [string, string]]),
      ...levels.map((one): [string, string] => [`${id} level ${one.level}`, one.text]),
      ...activities.map((one): [string, string] => [one.id, one.text]),
    ]),
  ...standards.requirementSets.flatMap((set): [string, string][] => [
    ...set.specializedExperience.map(({ id, text }): [string, string] => [id, text]),
    ...set.technicalCompetencies.flatMap(({ id, name, definition }): [string, string][] => [
      [`${id} name`, name],
      [id, definition],
    ]),
    ...set.generalCompetencies.map(({ id, name }): [string, string] => [id, name]),
  ]),
]);

const { fes, gssg } = standards;
const tables: Readonly<Record<string, unknown>> = {
  'points of the nine factors': fes.factors.map(({ key, number, name, levels }) => [
    key,
    number,
    name,
    levels,
  ]),
  'grades and their ranges': fes.grades,
  'combined contacts': fes.combinedContacts,
  'points of the supervisory guide': gssg.factors,
};

describe('official wording', () => {
  test.each(Object.keys(sums))('%s is word for word what its source has', (id) => {
    expect(sha256(texts.get(id) ?? '')).toBe(sums[id]);
  });

  test('every official text has a sum', () => {
    expect([...texts.keys()].sort()).toEqual(Object.keys(sums).sort());
  });
});

describe('official tables', () => {
  test.each(Object.keys(tableSums))('%s are what the standard has', (name) => {
    expect(sha256(JSON.stringify(tables[name]))).toBe(tableSums[name]);
  });
});
