# Character tables of groups given by permutations, up to the order of rows and classes.
# Made with GAP 4.12.1: gap -q gap-character-tables.g
# A line: name;generators as lists of images, separated by |;order;class sizes;rows, separated by |: indicator:values
o:=OutputTextFile("gap-character-tables.txt",false);; SetPrintFormattingStatus(o,false);
w:=function(name,g) local gens,d,ct,cl,fs,k; gens:=SmallGeneratingSet(g); if gens=[] then gens:=[()]; fi; d:=Maximum(1,LargestMovedPoint(g)); ct:=CharacterTable(g); fs:=Indicator(ct,2); 
AppendTo(o,name,";",JoinStringsWithSeparator(List(gens,x->JoinStringsWithSeparator(List(ListPerm(x,d),String)," ")),"|"),";",Size(g),";",
JoinStringsWithSeparator(List([1..NrConjugacyClasses(ct)],k->Concatenation(String(SizesConjugacyClasses(ct)[k]),":",JoinStringsWithSeparator(List(ListPerm(Representative(ConjugacyClasses(ct)[k]),d),String)," "))),"|"),";",
JoinStringsWithSeparator(List([1..NrConjugacyClasses(ct)],k->Concatenation(String(fs[k]),":",JoinStringsWithSeparator(List(Irr(ct)[k],String),","))),"|"),"\n"); end;
w("C7",CyclicGroup(IsPermGroup,7)); w("C12",CyclicGroup(IsPermGroup,12)); w("D10",DihedralGroup(IsPermGroup,10)); w("D24",DihedralGroup(IsPermGroup,24)); w("Q16",Image(IsomorphismPermGroup(QuaternionGroup(16))));
w("S3",SymmetricGroup(3)); w("S4",SymmetricGroup(4)); w("S5",SymmetricGroup(5)); w("S6",SymmetricGroup(6)); w("S7",SymmetricGroup(7)); w("A4",AlternatingGroup(4)); w("A5",AlternatingGroup(5)); w("A6",AlternatingGroup(6)); w("A7",AlternatingGroup(7)); w("S8",SymmetricGroup(8)); w("A8",AlternatingGroup(8));
w("M11",MathieuGroup(11)); w("PSL(2,7)",PSL(2,7)); w("PSL(2,8)",PSL(2,8)); w("PSL(2,11)",PSL(2,11)); w("PSL(2,13)",PSL(2,13)); w("PSL(2,17)",PSL(2,17)); w("PSL(2,25)",PSL(2,25)); w("PSL(2,27)",PSL(2,27)); w("PSL(2,32)",PSL(2,32)); w("PSL(2,43)",PSL(2,43)); w("PSL(3,3)",PSL(3,3)); w("PSL(3,4)",PSL(3,4)); w("PSU(3,3)",PSU(3,3)); w("PSp(4,3)",PSp(4,3)); w("Sz(8)",SuzukiGroup(IsPermGroup,8)); w("PGL(2,9)",PGL(2,9)); w("M10",PrimitiveGroup(10,6)); w("AGL(1,16)",PrimitiveGroup(16,2)); w("AGL(3,2)",PrimitiveGroup(8,3));
w("S4wrC2",WreathProduct(SymmetricGroup(4),CyclicGroup(IsPermGroup,2))); w("C2wrS5",WreathProduct(CyclicGroup(IsPermGroup,2),SymmetricGroup(5))); w("C3wrC3",WreathProduct(CyclicGroup(IsPermGroup,3),CyclicGroup(IsPermGroup,3))); w("S3xS3xS3",DirectProduct(SymmetricGroup(3),SymmetricGroup(3),SymmetricGroup(3))); w("C7:C6",PrimitiveGroup(7,4));
for p in [[32,49],[48,28],[64,134],[72,24],[96,3],[128,1000],[243,60],[324,100],[960,190]] do w(Concatenation("SmallGroup(",String(p[1]),",",String(p[2]),")"),Image(SmallerDegreePermutationRepresentation(Image(IsomorphismPermGroup(SmallGroup(p[1],p[2])))))); od;
CloseStream(o); QUIT;
